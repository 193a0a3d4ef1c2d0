import java.util.stream.IntStream;

final class AllPositions {
  static int[] of(String text, char wanted) {
    return IntStream.range(0, text.length()).filter(i -> text.charAt(i) == wanted).toArray();
  }
}
