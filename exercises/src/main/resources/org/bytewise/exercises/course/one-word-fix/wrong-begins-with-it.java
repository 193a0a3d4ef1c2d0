final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.startsWith("not found");
  }
}
