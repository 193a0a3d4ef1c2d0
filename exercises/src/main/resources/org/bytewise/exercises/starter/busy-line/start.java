final class BusyLine {
  static final int LINE = 0; // TODO: the line that creates most objects
}
