/** The line as a sum. */
final class SlowStart {
  private static final int METHOD = 10;
  static final int LINE = METHOD + 3;
}
