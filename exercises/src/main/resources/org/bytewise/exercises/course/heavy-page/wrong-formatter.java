final class HeavyPage {
  static final int LINE = 5;
  static final String CAUSE = "joining";
}
