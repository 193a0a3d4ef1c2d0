final class OneWordFix {
  static boolean isMissing(String reply) {
    return switch (reply) {
      case "not found" -> true;
      default -> false;
    };
  }
}
