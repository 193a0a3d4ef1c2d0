final class EdenEater {
  static final int LINE = 8;
  static final String TYPE = "int[]";
}
