final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.strip().equals("not found");
  }
}
