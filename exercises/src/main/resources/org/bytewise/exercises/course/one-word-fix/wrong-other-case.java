final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.equalsIgnoreCase("not found");
  }
}
