import java.util.Random;

final class Trial {
  /** How deep the texts of a heavy input are nested: one may not depend on the length of a text. */
  private static final int[] DEEP = {100_000, 50_000, 24_000, 12_000, 6_000, 3_000};

  /** Texts that are looked at in one call, and their depths. */
  record Texts(String[] texts, int[] depths) {
    static Texts of(String... texts) {
      return new Texts(texts, new int[texts.length]);
    }
  }

  static Object[] examples() {
    return new Object[] {
      Texts.of("a(b(c)d)(e)"),
      Texts.of("no brackets"),
      Texts.of(")("),
      Texts.of("(()"),
      Texts.of(""),
      Texts.of("())"),
      Texts.of("((()))"),
      Texts.of(")"),
      Texts.of("())(()"),
      Texts.of("("),
      Texts.of("()("),
      Texts.of("say \"(\" and ')'"),
      Texts.of("say \"(\", never close"),
      Texts.of("[(])}{"),
      Texts.of("\uff08(\u0128\u0129)\uff09"),
      Texts.of("(".repeat(300) + ")".repeat(300))
    };
  }

  static Object input(Random random) {
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (int i = random.nextInt(60); i >= 0; i--) {
      int kind = random.nextInt(4);
      if (kind < 2) {
        text.append('(');
        open++;
      } else if (kind == 2 && open > 0) {
        text.append(')');
        open--;
      } else {
        char other = (char) random.nextInt(128);
        text.append(other == '(' || other == ')' ? 'x' : other);
      }
    }
    switch (random.nextInt(5)) {
      case 0 -> text.append(")".repeat(open + 1));
      case 1 -> text.append('x');
      case 2 -> text.append('(');
      default -> text.append(")".repeat(open));
    }
    return Texts.of(text.toString());
  }

  static Object heavy(Random random) {
    String[] texts = new String[DEEP.length];
    for (int i = 0; i < texts.length; i++) {
      int depth = DEEP[i] + random.nextInt(DEEP[i] / 100);
      texts[i] = "(".repeat(depth) + ")".repeat(depth);
    }
    return Texts.of(texts);
  }

  static void run(Object input) {
    Texts texts = (Texts) input;
    for (int i = 0; i < texts.texts().length; i++) {
      texts.depths()[i] = NestedBrackets.depth(texts.texts()[i]);
    }
  }

  static Object view(Object input, Object result) {
    int[] depths = ((Texts) input).depths();
    return depths.length == 1 ? (Object) depths[0] : depths;
  }

  static Object show(Object input) {
    String[] texts = ((Texts) input).texts();
    return texts.length == 1 ? texts[0] : texts;
  }
}
