final class OneWordFix {
  static boolean isMissing(String reply) {
    // TODO This creates a string at each call; remove one word and its parentheses.
    return reply.equals(new String("not found"));
  }
}
