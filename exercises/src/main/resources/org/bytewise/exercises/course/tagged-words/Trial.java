import java.util.Arrays;
import java.util.List;
import java.util.Random;

final class Trial {
  /** Two messages; both lists are looked at only when both have been made. */
  record Messages(String[] first, String[] second) {}

  static Object[] examples() {
    return new Object[] {
      new Messages(new String[] {"see", "#jvm", "#heap"}, new String[] {"good", "morning"}),
      new Messages(new String[0], new String[] {"#only"}),
      new Messages(new String[] {"", "#", "a#b", "#x", "#x"}, new String[] {"issue#7", "C#"}),
      new Messages(new String[] {"#a"}, new String[] {"#b", "#c"}),
      new Messages(many(1200), many(11))
    };
  }

  private static String[] many(int count) {
    String[] tags = new String[count];
    for (int i = 0; i < count; i++) {
      tags[i] = "#" + i;
    }
    return tags;
  }

  static Object input(Random random) {
    boolean first = random.nextBoolean();
    return new Messages(words(random, first), words(random, !first));
  }

  private static String[] words(Random random, boolean tagged) {
    String[] words = new String[random.nextInt(8) + (tagged ? 1 : 0)];
    for (int i = 0; i < words.length; i++) {
      String word = Integer.toString(random.nextInt(1_000), 36);
      words[i] = tagged && (i == 0 || random.nextInt(3) == 0) ? "#" + word : word;
    }
    return words;
  }

  static Object run(Object input) {
    Messages messages = (Messages) input;
    return new Object[] {TaggedWords.of(messages.first()), TaggedWords.of(messages.second())};
  }

  static Object view(Object input, Object result) {
    Object[] lists = (Object[]) result;
    return text(lists[0]) + " and " + text(lists[1]);
  }

  private static String text(Object result) {
    return result instanceof List<?> list ? Arrays.toString(list.toArray()) : "null";
  }
}
