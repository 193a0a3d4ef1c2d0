import java.util.Arrays;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    // TODO Count what the second thread costs, and what both threads create.
    int half = before.length / 2;
    int[] second = new int[1];
    Thread helper = new Thread(() -> second[0] = changed(before, after, half, before.length));
    helper.start();
    int first = changed(before, after, 0, half);
    try {
      helper.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return first + second[0];
  }

  private static int changed(int[] before, int[] after, int from, int to) {
    int[] old = Arrays.copyOfRange(before, from, to);
    int[] now = Arrays.copyOfRange(after, from, to);
    int count = 0;
    for (int i = 0; i < old.length; i++) {
      count += old[i] == now[i] ? 0 : 1;
    }
    return count;
  }
}
