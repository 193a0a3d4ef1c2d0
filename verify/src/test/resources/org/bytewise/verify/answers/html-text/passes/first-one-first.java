final class HtmlText {
  static String escape(String text) {
    int first = 0;
    while (first < text.length() && "&<>".indexOf(text.charAt(first)) < 0) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 24);
    result.append(text, 0, first);
    text.chars().skip(first).forEach(c -> {
      if (c == '&') {
        result.append("&amp;");
      } else if (c == '<') {
        result.append("&lt;");
      } else if (c == '>') {
        result.append("&gt;");
      } else {
        result.append((char) c);
      }
    });
    return result.toString();
  }
}
