final class HiredHelp {
  static long total(int[] values) {
    // TODO count what the second thread costs, and what both of them make
    int half = values.length / 2;
    long[] second = new long[1];
    Thread helper = new Thread(() -> second[0] = sum(values, half, values.length));
    helper.start();
    long first = sum(values, 0, half);
    try {
      helper.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return first + second[0];
  }

  private static long sum(int[] values, int from, int to) {
    Long sum = 0L;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
