import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new String[][] {{"tea", "jam"}, {"3.20", "2.95"}},
      new String[][] {{}, {}},
      new String[][] {{"tea"}, {"3.20"}},
      new String[][] {{"a", "b", "c"}, {"1", "1", "1"}},
      new String[][] {{"Aa", "BB", "", "aa"}, {"1", "2", "3", "4"}},
      many(6),
      many(12),
      many(24),
      many(1500),
      // Just above three quarters of a power of two.
      many(1540)
    };
  }

  static Object input(Random random) {
    // Close below a power of two: as many slots as entries are too few.
    int size = (random.nextBoolean() ? 50 : 100) + random.nextInt(14);
    String[][] articles = new String[2][size];
    int number = 0;
    for (int i = 0; i < size; i++) {
      number += 1 + random.nextInt(9);
      articles[0][i] = "article " + number;
      articles[1][i] = random.nextInt(100) + ".95";
    }
    return articles;
  }

  private static String[][] many(int count) {
    String[][] articles = new String[2][count];
    for (int i = 0; i < count; i++) {
      articles[0][i] = "a" + i;
      articles[1][i] = i + ".50";
    }
    return articles;
  }

  static Object run(Object input) {
    String[][] articles = (String[][]) input;
    return PriceIndex.of(articles[0], articles[1]);
  }

  @SuppressWarnings("unchecked")
  static Object view(Object input, Object result) {
    Map<String, String> map = (Map<String, String>) result;
    String seen = new TreeMap<>(map).toString();
    if (!(map instanceof HashMap)) {
      seen += ", but not in a HashMap";
    }
    // It may be changed later.
    map.put("one more", "0.05");
    return map.containsKey("one more") ? seen : seen + ", and it cannot be changed";
  }
}
