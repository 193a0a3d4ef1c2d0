class Program {
  static int run() {
    String page = "";
    for (int i = 0; i < 2_000; i++) {
      String cell = Integer.toString(100_000 + i).substring(1);
      page += cell;
    }
    int sum = 0;
    for (String part : page.split("9")) {
      sum += part.length();
    }
    return sum;
  }
}
