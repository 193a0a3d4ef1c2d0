import java.util.function.IntPredicate;

final class AboveAverage {
  private final String[] words;

  private AboveAverage(String text) {
    words = text.isEmpty() ? new String[0] : text.split(" ");
  }

  private final class Above implements IntPredicate {
    private final double average = (double) sum() / words.length;

    @Override
    public boolean test(int number) {
      return words.length > 0 && number > average;
    }
  }

  private long sum() {
    long sum = 0;
    for (String word : words) {
      sum += Integer.parseInt(word);
    }
    return sum;
  }

  static IntPredicate test(String text) {
    return new AboveAverage(text).new Above();
  }
}
