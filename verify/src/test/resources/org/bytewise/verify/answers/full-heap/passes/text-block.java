enum FullHeap {
  ;
  static final String CAUSE = """
      history
      """;
}
