import java.util.Random;

final class Trial {
  private static final String[] REPLIES = {
    "not found", "found", "Not Found", "not found ", "", "moved", "it was not found", "not  found"
  };

  static Object[] examples() {
    return new Object[] {
      new String("not found"),
      "found",
      "it was not found",
      "not found here",
      "not",
      "not a page",
      "Not found",
      " not found",
      "not found\n",
      "",
      // The same length and the same hash code, but other characters.
      "not fouoE",
      "n\u043et found",
      // The same beginning and the same end, and something between.
      "not-found",
      "not\u00a0found",
      "not found, and never found"
    };
  }

  static Object input(Random random) {
    boolean missing = random.nextInt(3) == 0;
    return new String(REPLIES[missing ? 0 : random.nextInt(REPLIES.length)]);
  }

  static boolean run(Object input) {
    return OneWordFix.isMissing((String) input);
  }
}
