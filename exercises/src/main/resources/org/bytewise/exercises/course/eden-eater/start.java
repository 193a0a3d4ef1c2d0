final class EdenEater {
  static final int LINE = 0; // TODO: a line of Program.java
  static final String TYPE = "?";
}
