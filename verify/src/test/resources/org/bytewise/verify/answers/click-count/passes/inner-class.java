import java.util.ArrayList;
import java.util.List;

final class ClickCount {
  private int clicks;

  static int during(Button button, Runnable work) {
    ClickCount count = new ClickCount();
    button.add(count.new Ear());
    Runnable ear = button.listeners.get(button.listeners.size() - 1);
    try {
      work.run();
    } finally {
      button.listeners.removeIf(each -> each == ear);
    }
    return count.clicks;
  }

  private final class Ear implements Runnable {
    public void run() {
      clicks++;
    }
  }
  /** Calls its listeners at each click. */
  static final class Button {
    private final List<Runnable> listeners = new ArrayList<>();

    void add(Runnable listener) {
      listeners.add(listener);
    }

    void remove(Runnable listener) {
      listeners.remove(listener);
    }

    void click() {
      for (int i = 0; i < listeners.size(); i++) {
        listeners.get(i).run();
      }
    }
  }
}
