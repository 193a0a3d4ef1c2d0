import java.util.ArrayList;
import java.util.List;

final class ClickCount {
  private int clicks;

  static int during(Button button, Runnable work) {
    ClickCount count = new ClickCount();
    List<Runnable> before = new ArrayList<>(button.listeners);
    button.add(() -> count.clicks++);
    try {
      work.run();
    } finally {
      button.listeners.clear();
      button.listeners.addAll(before);
    }
    return count.clicks;
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
