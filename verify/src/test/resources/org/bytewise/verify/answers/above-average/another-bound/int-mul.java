import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.function.IntPredicate;

final class AboveAverage {
  /** A record holds what is written between its brackets, and no outer object. */
  private record Above(long sum, int count) implements IntPredicate {
    @Override
    public boolean test(int number) {
      return count > 0 && number * count > sum;
    }
  }

  static IntPredicate test(String text) {
    String[] words = text.isEmpty() ? new String[0] : text.split(" ");
    IntSummaryStatistics all = Arrays.stream(words).mapToInt(Integer::parseInt).summaryStatistics();
    return new Above(all.getSum(), (int) all.getCount());
  }
}
