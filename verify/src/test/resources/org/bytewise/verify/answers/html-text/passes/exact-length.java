final class HtmlText {
  static String escape(String text) {
    int extra = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      extra += c == '&' ? 4 : c == '<' || c == '>' ? 3 : 0;
    }
    if (extra == 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + extra);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&') {
        result.append("&amp;");
      } else if (c == '<') {
        result.append("&lt;");
      } else if (c == '>') {
        result.append("&gt;");
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }
}
