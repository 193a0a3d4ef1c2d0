import java.nio.charset.StandardCharsets;

final class TextBytes {
  static int of(String text) {
    // TODO: create nothing
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    boolean fits = new String(latin, StandardCharsets.ISO_8859_1).equals(text);
    return fits ? latin.length : text.getBytes(StandardCharsets.UTF_16BE).length;
  }
}
