/** Blanks around the word do not matter. */
final class FullHeap {
  static final String CAUSE = " history ";
}
