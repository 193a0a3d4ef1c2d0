// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      return "";
    }
    return String.join(",", words);
  }
}
