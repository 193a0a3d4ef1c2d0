final class HtmlText {
  static String escape(String text) {
    if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) return text;
    StringBuilder b = new StringBuilder(text);
    for (int i = b.length() - 1; i >= 0; i--)
      switch (b.charAt(i)) {
        case '&' -> b.insert(i + 1, "amp;");
        case '<' -> b.replace(i, i + 1, "&lt;");
        case '>' -> b.replace(i, i + 1, "&gt;");
        default -> {}
      }
    return b.toString();
  }
}
