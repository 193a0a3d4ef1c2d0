import java.lang.ref.WeakReference;
import java.util.Random;

final class Trial {
  private static final String LETTERS = "aeiouAEIOUbcdfghxyzBCDFGHXYZ  .,0\u00e9\u00c4";

  /** The example after which the collector runs. */
  private static final String REMEMBERED = "rhythm";

  static Object[] examples() {
    return new Object[] {
      "Where data lives",
      "AEIOU",
      REMEMBERED,
      "",
      // Accents, other scripts, and letters that lose something when their case changes.
      "na\u00efve caf\u00e9 \u00dcber",
      "\u0430\u0435\u043e \u0130stanbul \u0131",
      // Their low bytes are those of plain vowels.
      "\u0161\u0165\u0141 \u016f\u0175",
      "\u2160\u2161 o\u0308 \ud83c\udd30 a",
      ascii(),
      "aeiou".repeat(500)
    };
  }

  private static String ascii() {
    StringBuilder text = new StringBuilder();
    for (char c = 0; c < 128; c++) {
      text.append(c);
    }
    return text.toString();
  }

  static Object input(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 20 + random.nextInt(30); i > 0; i--) {
      boolean any = random.nextInt(4) == 0;
      text.append(
          any ? (char) random.nextInt(128) : LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  static int run(Object input) {
    return ForgetfulCount.vowels((String) input);
  }

  /**
   * Lets two strings go after their calls, and looks whether the collector frees only the first.
   * What keeps both is counted as survivors.
   */
  static Object view(Object input, Object result) {
    if (!input.equals(REMEMBERED)) {
      return result;
    }
    WeakReference<String> first = counted("one of two");
    WeakReference<String> last = counted("the other one");
    System.gc();
    return first.get() != null || last.get() == null
        ? result
        : new Object[] {result, "and the last string is still reachable when its call has ended"};
  }

  private static WeakReference<String> counted(String content) {
    String text = new String(content);
    ForgetfulCount.vowels(text);
    return new WeakReference<>(text);
  }
}
