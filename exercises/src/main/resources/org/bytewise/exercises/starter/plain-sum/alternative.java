final class PlainSum {
  static int sum(int[] numbers) {
    int sum = 0;
    int next = 0;
    while (next < numbers.length) {
      sum += numbers[next++];
    }
    return sum;
  }
}
