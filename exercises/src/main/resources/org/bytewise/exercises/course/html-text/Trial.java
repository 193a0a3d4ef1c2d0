import java.util.Random;

final class Trial {
  private static final String[] SPECIAL = {"&", "<", ">", "&lt;", "a & b", "<p>", "->", "&&"};

  private static final String OTHERS = "    \u00a0\t\n'\"\u00e9\u0142\u2713;#";

  /** Cells of a table, and room for what comes of them. */
  record Cells(String[] texts, String[] escaped) {
    static Cells of(String... texts) {
      return new Cells(texts, new String[texts.length]);
    }
  }

  static Object[] examples() {
    return new Object[] {
      Cells.of("fish & chips"),
      Cells.of("a &lt; b"),
      Cells.of("", "<>"),
      Cells.of("&", "&&amp;&", "x>"),
      Cells.of("\"it's\" > 'so'"),
      Cells.of("Gr\u00f6\u00dfe < 5", "\u2713 & \ud83d\ude00", "\u0141 \u043c\u0438\u0440"),
      // Nothing in the last ones has to be replaced.
      Cells.of("tab\tand\r\nbreak & \u0000, no\u00a0break", "tab\t", "no\u00a0break", "\u00df\u0142\u2713", "it's"),
      Cells.of("a<b ".repeat(400))
    };
  }

  static Object input(Random random) {
    String[] texts = new String[80];
    for (int i = 0; i < texts.length; i++) {
      StringBuilder text = new StringBuilder(words(random));
      if (i % 20 == 7) {
        text.append(SPECIAL[random.nextInt(SPECIAL.length)]).append(words(random));
      }
      texts[i] = text.toString();
    }
    texts[random.nextInt(7)] = "";
    return Cells.of(texts);
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      char letter = (char) ('a' + random.nextInt(26));
      text.append(random.nextInt(6) == 0 ? OTHERS.charAt(random.nextInt(OTHERS.length())) : letter);
    }
    return text.toString();
  }

  static Object run(Object input) {
    Cells cells = (Cells) input;
    for (int i = 0; i < cells.texts.length; i++) {
      cells.escaped[i] = HtmlText.escape(cells.texts[i]);
    }
    return cells.escaped;
  }

  static Object show(Object input) {
    return ((Cells) input).texts;
  }
}
