interface LeftBehind {
  String CAUSE = "listener";
  String TYPE = "Program$Item";
}
