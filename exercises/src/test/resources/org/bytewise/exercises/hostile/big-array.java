// expect MEMORY
final class JoinOnce {
  static String join(String[] words) {
    return String.valueOf(new long[Integer.MAX_VALUE - 8].length);
  }
}
