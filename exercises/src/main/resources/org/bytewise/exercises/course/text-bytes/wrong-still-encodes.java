import java.nio.charset.StandardCharsets;

final class TextBytes {
  static int of(String text) {
    boolean fits = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    return fits
        ? text.getBytes(StandardCharsets.ISO_8859_1).length
        : text.getBytes(StandardCharsets.UTF_16LE).length;
  }
}
