final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.equals("not found");
  }
}
