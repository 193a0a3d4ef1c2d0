import java.util.ArrayList;
import java.util.List;

final class ClickCount {
  static int during(Button button, Runnable work) {
    int[] clicks = {0};
    int at = button.listeners.size();
    button.add(() -> clicks[0]++);
    try {
      work.run();
    } finally {
      button.listeners.remove(at);
    }
    return clicks[0];
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
