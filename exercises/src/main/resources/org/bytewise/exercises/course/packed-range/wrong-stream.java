import java.util.Arrays;
import java.util.IntSummaryStatistics;

final class PackedRange {
  static long of(int[] values) {
    IntSummaryStatistics all = Arrays.stream(values).summaryStatistics();
    return (long) all.getMax() << 32 | all.getMin() & 0xffffffffL;
  }
}
