// expect MEMORY
final class JoinOnce {
  static String join(String[] words) {
    return "x".repeat(400_000_000);
  }
}
