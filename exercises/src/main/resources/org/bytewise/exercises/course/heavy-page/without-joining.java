class Program {
  static int run() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String cell = String.format("%05d", i);
      page.append(cell);
    }
    int sum = 0;
    for (String part : page.toString().split("9")) {
      sum += part.length();
    }
    return sum;
  }
}
