final class BusyLine {
  static final int LINE = 6;
}
