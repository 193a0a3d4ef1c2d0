import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {new String[] {"a", "b"}, new String[0]};
  }

  static Object input(Random random) {
    String[] words = new String[random.nextInt(20) + 2];
    for (int i = 0; i < words.length; i++) {
      words[i] = "w" + random.nextInt(1000);
    }
    return words;
  }

  static Object run(Object input) {
    return JoinOnce.join((String[]) input);
  }
}
