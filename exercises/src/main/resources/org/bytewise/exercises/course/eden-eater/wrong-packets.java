final class EdenEater {
  static final int LINE = 11;
  static final String TYPE = "int[]";
}
