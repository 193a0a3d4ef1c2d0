final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.length() == 9 && reply.startsWith("not") && reply.endsWith("found");
  }
}
