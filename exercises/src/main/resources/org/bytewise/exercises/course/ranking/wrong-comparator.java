import java.util.stream.IntStream;

final class Ranking {
  static int[] of(int[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> Integer.compare(scores[b], scores[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
