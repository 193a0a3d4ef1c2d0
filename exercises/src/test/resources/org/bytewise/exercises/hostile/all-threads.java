// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    return String.join(",", words);
  }
}
