final class PlainSum {
  static int sum(int[] numbers) {
    // TODO create no object
    Integer sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
