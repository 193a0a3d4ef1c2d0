final class PriceList {
  private final int[] numbers;
  private final int[] cents;

  private PriceList(int[] numbers, int[] cents) {
    this.numbers = numbers.clone();
    this.cents = cents.clone();
  }

  static PriceList of(int[] numbers, int[] cents) {
    return new PriceList(numbers, cents);
  }

  int priceOf(int number) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return cents[i];
      }
    }
    return -1;
  }
}
