final class HtmlText {
  static String escape(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean entity =
          text.startsWith("&lt;", i) || text.startsWith("&gt;", i) || text.startsWith("&amp;", i);
      if (escaped == null && (letter == '<' || letter == '>' || letter == '&' && !entity)) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        switch (letter) {
          case '&' -> escaped.append(entity ? "&" : "&amp;");
          case '<' -> escaped.append("&lt;");
          case '>' -> escaped.append("&gt;");
          default -> escaped.append(letter);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }
}
