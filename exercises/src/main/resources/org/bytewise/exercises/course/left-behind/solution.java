final class LeftBehind {
  static final String TYPE = "Item";
  static final String CAUSE = "listener";
}
