// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    System.load("/x.so");
    return String.join(",", words);
  }
}
