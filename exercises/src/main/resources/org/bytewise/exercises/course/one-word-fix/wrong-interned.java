final class OneWordFix {
  static boolean isMissing(String reply) {
    return reply.equals(new String("not found").intern());
  }
}
