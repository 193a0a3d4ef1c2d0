final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.contains("not found");
  }
}
