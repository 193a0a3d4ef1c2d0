final class HeavyPage {
  static final int LINE = 9;
  static final String CAUSE = "joining";
}
