final class LeftBehind {
  static final String TYPE = "?"; // TODO: a type
  static final String CAUSE = "?";
}
