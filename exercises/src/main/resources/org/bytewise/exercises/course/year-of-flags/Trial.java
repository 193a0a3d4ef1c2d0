import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final int DAYS = 366;

  static Object[] examples() {
    return new Object[] {
      new int[] {1, 40, 366},
      new int[0],
      new int[] {64, 32, 33, 64, 65},
      new int[] {128, 192, 320},
      new int[] {7, 7, 366, 366, 1},
      new int[] {31, 63, 127, 365},
      manyAndOneMore(),
      allDays()
    };
  }

  /** More entries than there are days, of which only the last one is a day of its own. */
  private static int[] manyAndOneMore() {
    int[] days = new int[1500];
    Arrays.fill(days, 12);
    days[1499] = 77;
    return days;
  }

  private static int[] allDays() {
    int[] days = new int[3 * DAYS];
    for (int i = 0; i < days.length; i++) {
      days[i] = DAYS - i % DAYS;
    }
    return days;
  }

  static Object input(Random random) {
    int[] days = new int[150 + random.nextInt(60)];
    for (int i = 0; i < days.length; i++) {
      days[i] = 1 + random.nextInt(DAYS);
    }
    return days;
  }

  static Object run(Object input) {
    return YearOfFlags.of((int[]) input);
  }

  /** Before the year is asked, its array is reused, and another year is created with it. */
  static Object view(Object input, Object result) {
    int[] used = (int[]) input;
    Arrays.fill(used, 300);
    if (used.length > 0) {
      used[0] = 2;
    }
    YearOfFlags other = YearOfFlags.of(used);
    return days((YearOfFlags) result, other);
  }

  /** Asks two years in turn about each day. */
  private static String days(YearOfFlags year, YearOfFlags other) {
    StringBuilder days = new StringBuilder("has");
    StringBuilder others = new StringBuilder("; another year has");
    for (int day = 1; day <= DAYS; day++) {
      if (year.has(day)) {
        days.append(' ').append(day);
      }
      if (other.has(day)) {
        others.append(' ').append(day);
      }
    }
    return days.append(others).toString();
  }
}
