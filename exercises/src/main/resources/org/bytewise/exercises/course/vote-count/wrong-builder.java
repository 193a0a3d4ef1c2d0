final class VoteCount {
  static final int LINE = 15;
  static final String TYPE = "Integer";
}
