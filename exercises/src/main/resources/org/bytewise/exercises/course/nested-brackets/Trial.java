import java.util.Random;

final class Trial {
  private static final int DEEP = 100_000;

  static Object[] examples() {
    return new Object[] {
      "a(b(c)d)(e)",
      "no brackets",
      ")(",
      "(()",
      "",
      "())",
      "((()))",
      ")",
      "())(()",
      "(",
      "()(",
      "say \"(\" and ')'",
      "say \"(\", never close",
      "[(])}{",
      "\uff08(\u0128\u0129)\uff09",
      "(".repeat(300) + ")".repeat(300)
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
    return text.toString();
  }

  static Object heavy(Random random) {
    int depth = DEEP + random.nextInt(1000);
    return "(".repeat(depth) + ")".repeat(depth);
  }

  static int run(Object input) {
    return NestedBrackets.depth((String) input);
  }
}
