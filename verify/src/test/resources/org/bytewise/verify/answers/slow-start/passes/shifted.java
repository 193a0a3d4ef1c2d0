final class SlowStart {
  static final int LINE = (1 << 4) - 3;
}
