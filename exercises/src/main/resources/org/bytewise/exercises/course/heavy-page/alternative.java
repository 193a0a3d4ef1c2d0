final class HeavyPage {
  static final String CAUSE = "join" + "ing";
  static final int LINE = '\6';
}
