final class LeftBehind {
  static final String TYPE = "ArrayList";
  static final String CAUSE = "listener";
}
