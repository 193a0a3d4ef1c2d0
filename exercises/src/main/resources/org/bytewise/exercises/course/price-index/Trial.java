import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new String[][] {{"tea", "jam"}, {"3.20", "2.95"}}, new String[][] {{}, {}}
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

  static Object run(Object input) {
    String[][] articles = (String[][]) input;
    return PriceIndex.of(articles[0], articles[1]);
  }

  static Object view(Object input, Object result) {
    return new TreeMap<>((Map<?, ?>) result);
  }
}
