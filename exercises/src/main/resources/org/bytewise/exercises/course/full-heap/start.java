final class FullHeap {
  static final String CAUSE = "?"; // TODO: one of the causes
}
