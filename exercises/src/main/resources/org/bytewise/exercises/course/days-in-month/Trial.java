import java.util.Random;

final class Trial {
  record Month(int number, boolean leap) {}

  static Object[] examples() {
    return new Object[] {
      new Month(2, true),
      new Month(2, false),
      new Month(4, false),
      new Month(13, false),
      new Month(0, true),
      new Month(1, true),
      new Month(7, false),
      new Month(8, true),
      new Month(12, true),
      new Month(-1, false),
      new Month(Integer.MIN_VALUE, true),
      new Month(Integer.MAX_VALUE, false),
      // Their lowest five or eight bits are those of a month.
      new Month(33, true),
      new Month(-30, true),
      new Month(258, false)
    };
  }

  static Object input(Random random) {
    int number = random.nextInt(4) == 0 ? random.nextInt(300) - 150 : 1 + random.nextInt(12);
    return new Month(number, random.nextBoolean());
  }

  static int run(Object input) {
    Month month = (Month) input;
    return DaysInMonth.days(month.number(), month.leap());
  }
}
