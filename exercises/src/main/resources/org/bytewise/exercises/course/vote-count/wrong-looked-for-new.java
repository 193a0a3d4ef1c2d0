final class VoteCount {
  static final int LINE = 9;
  static final String TYPE = "Integer";
}
