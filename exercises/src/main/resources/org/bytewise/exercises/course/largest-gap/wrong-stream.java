import java.util.stream.IntStream;

final class LargestGap {
  static int of(int[] times) {
    int largest = 0;
    for (int gap : IntStream.range(1, Math.max(1, times.length))
        .map(i -> times[i] - times[i - 1])
        .toArray()) {
      largest = Math.max(largest, gap);
    }
    return largest;
  }
}
