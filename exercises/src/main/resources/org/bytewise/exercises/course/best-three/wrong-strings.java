final class BestThree {
  static final String CAUSE = "view";
  static final String TYPE = "String";
}
