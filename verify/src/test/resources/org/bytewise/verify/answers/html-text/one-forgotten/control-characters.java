final class HtmlText {
  static String escape(String text) {
    if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) return text;
    StringBuilder b = new StringBuilder(text.length() + 20);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&') b.append("&amp;");
      else if (c == '<') b.append("&lt;");
      else if (c == '>') b.append("&gt;");
      else if (c >= ' ') b.append(c);
    }
    return b.toString();
  }
}
