record MarkedCalls() {
  static final int LINE = 5 + 5;
  static final String TYPE = "int[]";
}
