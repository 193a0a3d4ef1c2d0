import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new String[] {"Ada", "Bo", "Cy", "Di"}, new String[] {"Ada", "Bo", "Cy"}, new String[0]
    };
  }

  /** As many couples each time, so that what is kept is as large; the last one may be incomplete. */
  static Object input(Random random) {
    String[] names = new String[81 + random.nextInt(2)];
    for (int i = 0; i < names.length; i++) {
      names[i] = (char) ('A' + random.nextInt(26)) + "" + random.nextInt(100);
    }
    return names;
  }

  static Object run(Object input) {
    return Couples.of((String[]) input);
  }
}
