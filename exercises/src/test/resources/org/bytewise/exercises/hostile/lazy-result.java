// expect OVER_BUDGET
/** One object instead of two, until somebody looks. */
final class JoinOnce {
  private final String[] words;

  private JoinOnce(String[] words) {
    this.words = words;
  }

  static Object join(String[] words) {
    return new JoinOnce(words);
  }

  @Override
  public String toString() {
    return '"' + String.join(",", words) + '"';
  }
}
