import java.util.ArrayList;
import java.util.List;

final class ClickCount implements Runnable, AutoCloseable {
  private final Button button;
  private int clicks;

  private ClickCount(Button button) {
    this.button = button;
    button.add(this);
  }

  @Override
  public void run() {
    clicks++;
  }

  @Override
  public void close() {
    button.remove(this);
  }

  static int during(Button button, Runnable work) {
    try (ClickCount count = new ClickCount(button)) {
      work.run();
      return count.clicks;
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
