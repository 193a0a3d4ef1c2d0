final class LeftBehind {
  static final String TYPE = "String";
  static final String CAUSE = "listener";
}
