import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Program {
  static int run() {
    String[] names = {"Ada", "Alan", "Grace"};
    Map<String, Integer> votes = new HashMap<>();
    List<String> report = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      String name = names[i % names.length];
      votes.put(name, votes.getOrDefault(name, 0) + 1);
      if (i % 50 == 0) {
        report.add(name + " leads after " + i);
      }
    }
    return report.size() + votes.get("Ada");
  }
}
