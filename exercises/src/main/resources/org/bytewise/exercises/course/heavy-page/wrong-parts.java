final class HeavyPage {
  static final int LINE = 6;
  static final String CAUSE = "splitting";
}
