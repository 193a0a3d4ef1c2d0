final class FullHeap {
  static final String CAUSE = "history";
}
