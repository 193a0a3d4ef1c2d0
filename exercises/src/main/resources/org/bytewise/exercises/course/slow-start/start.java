final class SlowStart {
  static final int LINE = 0; // TODO: a line of Program.java
}
