import java.util.Random;

final class Trial {
  private static final String LETTERS = "aeiouAEIOUbcdfghxyzBCDFGHXYZ  .,0\u00e9\u00c4";

  static Object[] examples() {
    return new Object[] {
      "Where data lives",
      "AEIOU",
      "rhythm",
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
}
