import java.util.ArrayList;
import java.util.List;

final class ClickCount {
  private static int clicks;

  private static void heard() {
    clicks++;
  }

  static int during(Button button, Runnable work) {
    clicks = 0;
    Runnable listener = ClickCount::heard;
    button.add(listener);
    try {
      work.run();
    } finally {
      button.remove(listener);
    }
    return clicks;
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
