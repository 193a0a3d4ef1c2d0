import java.util.Arrays;

final class HiredHelp {
  static int changed(int[] before, int[] after) {
    int half = before.length / 2;
    return changed(Arrays.copyOf(before, half), after, 0)
        + changed(Arrays.copyOfRange(before, half, before.length), after, half);
  }

  private static int changed(int[] before, int[] after, int from) {
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      count += before[i] == after[from + i] ? 0 : 1;
    }
    return count;
  }
}
