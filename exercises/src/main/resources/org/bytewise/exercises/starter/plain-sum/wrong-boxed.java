final class PlainSum {
  static int sum(int[] numbers) {
    Integer sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
