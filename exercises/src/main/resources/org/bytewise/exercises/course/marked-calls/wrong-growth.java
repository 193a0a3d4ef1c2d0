final class MarkedCalls {
  static final int LINE = 12;
  static final String TYPE = "int[]";
}
