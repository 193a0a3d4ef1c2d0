import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** The lines, and what they were before the call. */
  record Given(String[] lines, String[] before) {
    static Given of(String... lines) {
      return new Given(lines, lines.clone());
    }
  }

  private static Given many(int count) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = "C" + i % 300 + ";" + i;
    }
    return Given.of(lines);
  }

  static Object[] examples() {
    return new Object[] {
      Given.of("EUR;12;x", "CHF;3;y", "EUR;7"),
      Given.of(";1"),
      Given.of(),
      Given.of("EUR;1", "EURO;2", "eur;3", "EU;4", "EUR;5"),
      // Codes with the same hash code.
      Given.of("Aa;1", "BB;2", "AaBB;3", "BBAa;4", "Aa;5"),
      Given.of("z\u0142;1", "\ud83d\ude00;2", "z\u0142;;", "\ud83d\ude00;"),
      Given.of(" A;1", "A;2", "A ;3"),
      many(1100)
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
    return Given.of(lines);
  }

  private static String code(Random random) {
    StringBuilder code = new StringBuilder();
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      code.append((char) ('A' + random.nextInt(26)));
    }
    return code.toString();
  }

  static Object run(Object input) {
    return SharedCodes.of(((Given) input).lines());
  }

  static Object view(Object input, Object result) {
    Given given = (Given) input;
    boolean same = Arrays.equals(given.lines(), given.before());
    return same ? result : new Object[] {result, "lines changed"};
  }

  static Object show(Object input) {
    return ((Given) input).before();
  }
}
