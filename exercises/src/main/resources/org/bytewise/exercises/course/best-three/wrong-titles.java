final class BestThree {
  static final String CAUSE = "titles";
  static final String TYPE = "Integer";
}
