final class HtmlText {
  static String escape(String text) {
    int more = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      more += entity == null ? 0 : entity.length() - 1;
    }
    if (more == 0) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + more);
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity == null) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(entity);
      }
    }
    return escaped.toString();
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
