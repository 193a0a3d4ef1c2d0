final class MarkedCalls {
  static final int LINE = 10;
  static final String TYPE = "Object[]";
}
