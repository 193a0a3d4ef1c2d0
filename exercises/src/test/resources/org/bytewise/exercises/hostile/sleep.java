// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      return "";
    }
    return String.join(",", words);
  }
}
