/** A nested class has the name of its class in front. */
final class LeftBehind {
  static final String TYPE = "Program.Item";
  static final String CAUSE = "list" + "ener";
}
