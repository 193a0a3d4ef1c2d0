final class VoteCount {
  static final int LINE = 13;
  static final String TYPE = "Integer";
}
