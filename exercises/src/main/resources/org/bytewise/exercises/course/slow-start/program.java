class Program {
  static final class Months {
    static final String[] NAMES = {"Jan", "Feb", "Mar"};
  }

  static final class Routes {
    static final Integer[][] MINUTES = minutes();
  }

  static Integer[][] minutes() {
    Integer[][] table = new Integer[80][80];
    for (int i = 0; i < 6_400; i++) {
      table[i / 80][i % 80] = 1_000 + i;
    }
    return table;
  }

  static int run() {
    int sum = 0;
    for (int i = 0; i < 800; i++) {
      Integer toll = 2_000 + i;
      sum += toll + Routes.MINUTES[i % 80][3] + Months.NAMES.length;
    }
    return sum;
  }
}
