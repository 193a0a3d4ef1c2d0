final class EdenEater {
  static final int LINE = 20;
  static final String TYPE = "int[]";
}
