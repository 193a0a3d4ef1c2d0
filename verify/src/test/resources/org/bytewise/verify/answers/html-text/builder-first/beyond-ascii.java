final class HtmlText {
  static String escape(String text) {
    StringBuilder b = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (b == null && (c == '&' || c == '<' || c == '>' || c > 126))
        b = new StringBuilder(text.length() + 16).append(text, 0, i);
      if (b == null) continue;
      switch (c) {
        case '&' -> b.append("&amp;");
        case '<' -> b.append("&lt;");
        case '>' -> b.append("&gt;");
        default -> b.append(c);
      }
    }
    return b == null ? text : b.toString();
  }
}
