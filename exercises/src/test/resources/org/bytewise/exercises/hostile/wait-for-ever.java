// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    Object lock = new Object();
    synchronized (lock) {
      try {
        lock.wait();
      } catch (InterruptedException e) {
        return "";
      }
    }
    return String.join(",", words);
  }
}
