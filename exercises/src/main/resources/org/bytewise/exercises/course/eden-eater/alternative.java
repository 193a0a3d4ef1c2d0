final class EdenEater {
  /** Lines are counted from 1. */
  public static final int LINE = 0b10100;

  public static final String TYPE = "int[]";
}
