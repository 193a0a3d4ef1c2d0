final class BestThree {
  static final String CAUSE = "?"; // TODO: one of the causes
  static final String TYPE = "?";
}
