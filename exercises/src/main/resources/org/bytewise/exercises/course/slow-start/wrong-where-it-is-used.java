final class SlowStart {
  static final int LINE = 22;
}
