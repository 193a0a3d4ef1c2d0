import java.util.ArrayList;
import java.util.List;

final class ClickCount {
  static int during(Button button, Runnable work) {
    int[] clicks = new int[1];
    Runnable listener =
        new Runnable() {
          @Override
          public void run() {
            clicks[0]++;
          }
        };
    button.add(listener);
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      button.remove(listener);
      throw e;
    }
    button.remove(listener);
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
