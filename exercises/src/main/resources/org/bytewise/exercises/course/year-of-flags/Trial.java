import java.util.Random;

final class Trial {
  private static final int DAYS = 366;

  static Object[] examples() {
    return new Object[] {
      new int[] {1, 40, 366}, new int[0], new int[] {64, 32, 33, 64, 65}, new int[] {128, 192, 320}
    };
  }

  static Object input(Random random) {
    int[] days = new int[30 + random.nextInt(60)];
    for (int i = 0; i < days.length; i++) {
      days[i] = 1 + random.nextInt(DAYS);
    }
    return days;
  }

  static Object run(Object input) {
    return YearOfFlags.of((int[]) input);
  }

  static Object view(Object input, Object result) {
    YearOfFlags year = (YearOfFlags) result;
    StringBuilder days = new StringBuilder("has");
    for (int day = 1; day <= DAYS; day++) {
      if (year.has(day)) {
        days.append(' ').append(day);
      }
    }
    return days;
  }
}
