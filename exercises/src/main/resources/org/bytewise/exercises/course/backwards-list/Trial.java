import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** The words, and what they were before the call. */
  record Given(String[] words, String[] before) {
    static Given of(String... words) {
      return new Given(words, words.clone());
    }
  }

  static Object[] examples() {
    String[] many = new String[1001];
    for (int i = 0; i < many.length; i++) {
      many[i] = "w" + i;
    }
    return new Object[] {
      Given.of("one", "two", "three"),
      Given.of(),
      Given.of("alone"),
      Given.of("a", "b", "a", "a"),
      Given.of("", " ", "x", ""),
      Given.of(many)
    };
  }

  static Object input(Random random) {
    String[] words = new String[100 + random.nextInt(100)];
    for (int i = 0; i < words.length; i++) {
      words[i] = "w" + random.nextInt(1000);
    }
    return Given.of(words);
  }

  static Object run(Object input) {
    return BackwardsList.of(((Given) input).words());
  }

  static Object view(Object input, Object result) {
    Given given = (Given) input;
    boolean same = Arrays.equals(given.words(), given.before());
    return new Object[] {result, same ? "words as before" : "words changed"};
  }

  static Object show(Object input) {
    return ((Given) input).before();
  }
}
