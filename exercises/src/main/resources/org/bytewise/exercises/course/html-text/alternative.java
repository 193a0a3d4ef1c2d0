final class HtmlText {
  static String escape(String text) {
    // Each of them returns the same string if there is nothing to replace.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
