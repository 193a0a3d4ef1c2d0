import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Program {
  record Item(int number) {}

  static final Map<Integer, String> PRICES = new HashMap<>();
  static final Deque<String> LOG = new ArrayDeque<>();
  static final List<Runnable> LISTENERS = new ArrayList<>();

  static int run() {
    List<Item> basket = new ArrayList<>();
    int letters = 0;
    for (int i = 0; i < 300; i++) {
      basket.add(new Item(i));
      letters += PRICES.computeIfAbsent(1_000 + i, key -> "price " + key).length();
    }
    // Nothing is logged.
    LISTENERS.add(() -> log("changed: " + basket.size()));
    return letters + basket.size();
  }

  static void log(String line) {
    LOG.addLast(line);
    if (LOG.size() > 40) {
      LOG.removeFirst();
    }
  }
}
