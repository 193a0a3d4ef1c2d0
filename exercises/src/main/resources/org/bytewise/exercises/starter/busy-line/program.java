class Program {
  static String run() {
    StringBuilder calendar = new StringBuilder();
    for (int day = 1; day <= 30; day++) {
      Integer number = 1000 + day;
      calendar.append(label(day)).append((int) number).append(' ');
    }
    return calendar.toString();
  }

  static String label(int day) {
    return "day " + day + ": ";
  }
}
