import java.util.ArrayList;
import java.util.List;

final class ClickCount {
  static int during(Button button, Runnable work) {
    int[] count = new int[1];
    Runnable listener = () -> count[0]++;
    button.add(listener);
    try {
      work.run();
    } finally {
      if (count[0] > 0) {
        button.remove(listener);
      }
    }
    return count[0];
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
