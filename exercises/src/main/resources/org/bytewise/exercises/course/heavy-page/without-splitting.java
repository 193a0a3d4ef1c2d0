class Program {
  static int run() {
    String page = "";
    for (int i = 0; i < 2_000; i++) {
      String cell = String.format("%05d", i);
      page += cell;
    }
    int sum = 0;
    for (int i = 0; i < page.length(); i++) {
      sum += page.charAt(i) == '9' ? 0 : 1;
    }
    return sum;
  }
}
