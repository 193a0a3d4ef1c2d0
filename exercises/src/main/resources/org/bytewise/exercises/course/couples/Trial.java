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

  /**
   * Arrays of the same lengths each time, so that what is kept is as large. Whatever the size of a
   * header and of a reference, one slot too many makes the list of one of them larger.
   */
  static Object input(Random random) {
    String[][] all = {many(80), many(82), many(81)};
    for (String[] names : all) {
      for (int i = 0; i < names.length; i++) {
        names[i] = (char) ('A' + random.nextInt(26)) + "" + random.nextInt(100);
      }
    }
    return all;
  }

  static Object run(Object input) {
    if (input instanceof String[][] all) {
      return new Object[] {Couples.of(all[0]), Couples.of(all[1]), Couples.of(all[2])};
    }
    return Couples.of((String[]) input);
  }

  /** Uses the caller's array for something else before the result is read. */
  static Object view(Object input, Object result) {
    if (input instanceof String[][] all) {
      for (String[] names : all) {
        Arrays.fill(names, "used again");
      }
      return result;
    }
    String[] names = (String[]) input;
    Arrays.fill(names, "used again");
    return names.length > 10
        ? result
        : new Object[] {result, "then the same array with other names: " + Couples.of(names)};
  }

  private static String[] many(int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = "N" + i;
    }
    return names;
  }
}
