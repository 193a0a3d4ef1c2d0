// expect TIMEOUT
import java.util.concurrent.CountDownLatch;

final class JoinOnce {
  static void hold(Object first, Object second, CountDownLatch both) {
    synchronized (first) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        return;
      }
      synchronized (second) {
        second.notifyAll();
      }
    }
  }

  static String join(String[] words) {
    Object one = new Object();
    Object other = new Object();
    CountDownLatch both = new CountDownLatch(2);
    Thread thread = new Thread(() -> hold(other, one, both));
    thread.start();
    hold(one, other, both);
    return String.join(",", words);
  }
}
