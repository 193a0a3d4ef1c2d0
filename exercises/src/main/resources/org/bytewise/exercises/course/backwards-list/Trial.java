import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {new String[] {"one", "two", "three"}, new String[0]};
  }

  static Object input(Random random) {
    String[] words = new String[100 + random.nextInt(100)];
    for (int i = 0; i < words.length; i++) {
      words[i] = "w" + random.nextInt(1000);
    }
    return words;
  }

  static Object run(Object input) {
    return BackwardsList.of((String[]) input);
  }
}
