final class HtmlText {
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    boolean changed = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      changed |= letter == '&' || letter == '<' || letter == '>';
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append(letter);
      }
    }
    return changed ? escaped.toString() : text;
  }
}
