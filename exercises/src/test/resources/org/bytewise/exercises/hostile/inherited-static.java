// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    Own.getAllStackTraces();
    return String.join(",", words);
  }
}

final class Own extends Thread {}
