final class MarkedCalls {
  static final int LINE = 18;
  static final String TYPE = "int[]";
}
