// expect TIMEOUT
final class JoinOnce {
  static void hold(Object first, Object second) {
    synchronized (first) {
      for (long end = System.nanoTime() + 50_000_000; System.nanoTime() < end; ) {
        Thread.onSpinWait();
      }
      synchronized (second) {
        second.notifyAll();
      }
    }
  }

  static String join(String[] words) {
    Object one = new Object();
    Object other = new Object();
    Thread thread = new Thread(() -> hold(other, one));
    thread.start();
    hold(one, other);
    return String.join(",", words);
  }
}
