final class BestThree {
  static final String TYPE = "java.lang.Integer";
  static final String CAUSE = "view";
}
