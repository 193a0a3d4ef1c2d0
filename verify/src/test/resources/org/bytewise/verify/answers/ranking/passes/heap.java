/** Takes the last player from a heap, again and again. */
final class Ranking {
  static int[] of(int[] scores) {
    int[] order = new int[scores.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = order.length / 2 - 1; i >= 0; i--) {
      sink(order, i, order.length, scores);
    }
    for (int end = order.length - 1; end > 0; end--) {
      int last = order[0];
      order[0] = order[end];
      order[end] = last;
      sink(order, 0, end, scores);
    }
    return order;
  }

  private static void sink(int[] heap, int parent, int size, int[] scores) {
    while (true) {
      int child = 2 * parent + 1;
      if (child >= size) {
        return;
      }
      if (child + 1 < size && isBehind(heap[child + 1], heap[child], scores)) {
        child++;
      }
      if (!isBehind(heap[child], heap[parent], scores)) {
        return;
      }
      int swapped = heap[child];
      heap[child] = heap[parent];
      heap[parent] = swapped;
      parent = child;
    }
  }

  private static boolean isBehind(int one, int other, int[] scores) {
    return scores[one] < scores[other] || scores[one] == scores[other] && one > other;
  }
}
