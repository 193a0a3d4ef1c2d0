import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      "f(a, g(b)) + (c)",
      ")(",
      "((",
      "",
      ")",
      "no brackets",
      "())(()",
      "()(())()",
      "[(])}{",
      "\uff08(\u0128\u0129)\uff09",
      "(".repeat(300) + ")".repeat(300)
    };
  }

  static Object input(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8) == 0 ? 0 : random.nextInt(60);
    int open = 0;
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(3);
      if (kind == 0) {
        text.append('(');
        open++;
      } else if (kind == 1 && (open > 0 || random.nextInt(40) == 0)) {
        text.append(')');
        open--;
      } else {
        text.append("ab+, []\u00e9".charAt(random.nextInt(8)));
      }
    }
    if (random.nextInt(5) > 0) {
      text.append(")".repeat(Math.max(0, open)));
    }
    return text.toString();
  }

  static Object heavy(Random random) {
    int depth = 100_000 + random.nextInt(1000);
    return "(".repeat(depth) + "x" + ")".repeat(depth);
  }

  static int run(Object input) {
    return NestingDepth.of((String) input);
  }
}
