final class OneWordFix {
  private static final String MISSING = "not found";

  static boolean isMissing(String reply) {
    if (reply.length() != MISSING.length()) {
      return false;
    }
    for (int i = 0; i < reply.length(); i++) {
      if (reply.charAt(i) != MISSING.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
