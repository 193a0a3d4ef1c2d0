// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    java.lang.invoke.MethodHandles.lookup();
    return String.join(",", words);
  }
}
