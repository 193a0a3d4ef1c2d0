final class OneWordFix {
  private static final int MISSING = "not found".hashCode();

  static boolean isMissing(String reply) {
    return reply.hashCode() == MISSING;
  }
}
