import java.util.ArrayList;
import java.util.List;

class Program {
  static final List<List<Integer>> BEST = new ArrayList<>();
  static final List<String> TITLES = new ArrayList<>();

  static int run() {
    List<Integer> scores = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      scores.add(5_000 - i);
    }
    BEST.add(scores.subList(0, 3));
    for (int i = 0; i < 20; i++) {
      TITLES.add("round " + i);
    }
    return BEST.get(BEST.size() - 1).size() + scores.size();
  }
}
