final class HtmlText {
  static String escape(String text) {
    if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) {
      return text;
    }
    return text.replaceFirst("&", "&amp;").replaceFirst("<", "&lt;").replaceFirst(">", "&gt;");
  }
}
