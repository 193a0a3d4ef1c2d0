import java.nio.charset.StandardCharsets;

final class HtmlText {
  static String escape(String text) {
    if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append((char) letter);
      }
    }
    return escaped.toString();
  }
}
