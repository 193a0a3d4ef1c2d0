final class OneWordFix {
  private static final String MISSING = "not found";

  static boolean isMissing(String reply) {
    return MISSING.contentEquals(reply);
  }
}
