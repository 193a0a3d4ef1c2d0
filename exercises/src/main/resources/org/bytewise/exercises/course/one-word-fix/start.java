final class OneWordFix {
  static boolean isMissing(String reply) {
    // TODO this makes a new text at each call; one word and its brackets must go
    return reply.equals(new String("not found"));
  }
}
