final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.startsWith("not") && reply.compareTo("not found") <= 0;
  }
}
