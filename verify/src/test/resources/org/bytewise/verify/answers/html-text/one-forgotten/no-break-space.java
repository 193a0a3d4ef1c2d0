final class HtmlText {
  static String escape(String text) {
    StringBuilder b = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String e = c == '&'
          ? "&amp;"
          : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '\u00a0' ? "&nbsp;" : null;
      if (b == null && e != null) b = new StringBuilder(text.length() + 16).append(text, 0, i);
      if (b != null) {
        if (e == null) b.append(c);
        else b.append(e);
      }
    }
    return b == null ? text : b.toString();
  }
}
