final class HtmlText {
  static String escape(String text) {
    // TODO Create no new string where there is nothing to replace.
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append(letter);
      }
    }
    return escaped.toString();
  }
}
