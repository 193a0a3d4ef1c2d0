final class HtmlText {
  static String escape(String text) {
    return text.replace("<", "&lt;").replace(">", "&gt;").replace("&", "&amp;");
  }
}
