final class HtmlText {
  static String escape(String text) {
    StringBuilder escaped = null;
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity != null) {
        if (escaped == null) {
          escaped = new StringBuilder(text.length() + 16);
        }
        escaped.append(text, copied, i).append(entity);
        copied = i + 1;
      }
    }
    return escaped == null ? text : escaped.append(text, copied, text.length()).toString();
  }

  private static String entity(char letter) {
    return switch (letter) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> null;
    };
  }
}
