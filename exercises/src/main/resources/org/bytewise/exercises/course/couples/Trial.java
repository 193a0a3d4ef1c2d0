import java.util.Arrays;
import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new String[] {"Ada", "Bo", "Cy", "Di"},
      new String[] {"Ada", "Bo", "Cy"},
      new String[0],
      new String[] {"Ada"},
      new String[] {"Bo", "Bo", "Bo", "Bo"},
      many(1001)
    };
  }

  /** As many couples each time, so that what is kept is as large; the last may be incomplete. */
  static Object input(Random random) {
    String[] names = many(81 + random.nextInt(2));
    for (int i = 0; i < names.length; i++) {
      names[i] = (char) ('A' + random.nextInt(26)) + "" + random.nextInt(100);
    }
    return names;
  }

  static Object run(Object input) {
    return Couples.of((String[]) input);
  }

  /** Uses the caller's array for something else before the result is read. */
  static Object view(Object input, Object result) {
    Arrays.fill((String[]) input, "used again");
    return result;
  }

  private static String[] many(int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = "N" + i;
    }
    return names;
  }
}
