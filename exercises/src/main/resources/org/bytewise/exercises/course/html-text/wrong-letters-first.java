final class HtmlText {
  static String escape(String text) {
    for (char letter : text.toCharArray()) {
      if (letter == '&' || letter == '<' || letter == '>') {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      }
    }
    return text;
  }
}
