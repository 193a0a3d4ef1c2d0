final class MarkedCalls {
  static final int LINE = 9;
  static final String TYPE = "int[]";
}
