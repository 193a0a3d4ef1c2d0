final class HeavyPage {
  static final int LINE = 0; // TODO: a line of Program.java
  static final String CAUSE = "?";
}
