// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    java.util.ServiceLoader.load(Runnable.class);
    return String.join(",", words);
  }
}
