/** LINE = 5; was my first guess. */
final class HeavyPage {
  static final int LINE = 3 * 2; // page += cell;
  static final String CAUSE = "joining"; // not formatting
}
