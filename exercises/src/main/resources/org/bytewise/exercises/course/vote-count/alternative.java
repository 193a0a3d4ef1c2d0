/** Another way to write the same. */
final class VoteCount {
  static final int LINE = 10 + 3;
  static final String TYPE = "java.lang.Integer";
}
