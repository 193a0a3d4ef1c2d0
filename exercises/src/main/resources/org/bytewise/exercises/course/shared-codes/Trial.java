import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new String[] {"EUR;12;x", "CHF;3;y", "EUR;7"}, new String[] {";1"}, new String[0]
    };
  }

  static Object input(Random random) {
    String[] codes = new String[4 + random.nextInt(4)];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(random);
    }
    codes[0] = random.nextInt(4) == 0 ? "" : codes[0];
    String[] lines = new String[150 + random.nextInt(100)];
    for (int i = 0; i < lines.length; i++) {
      String code = codes[random.nextInt(codes.length)];
      lines[i] = code + ";" + random.nextInt(100) + (random.nextBoolean() ? ";" + code : "");
    }
    return lines;
  }

  private static String code(Random random) {
    StringBuilder code = new StringBuilder();
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      code.append((char) ('A' + random.nextInt(26)));
    }
    return code.toString();
  }

  static Object run(Object input) {
    return SharedCodes.of((String[]) input);
  }
}
