final class AverageOfCells {
  private static final class NoNumber extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoNumber() {
      super("no number", null, false, false);
    }
  }

  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      try {
        sum += parsed(cell);
        count++;
      } catch (NoNumber e) {
        continue;
      }
    }
    return count == 0 ? 0 : (int) (sum / count);
  }

  private static int parsed(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    if (cell.length() == start || cell.length() > start + 9) {
      throw new NoNumber();
    }
    int number = 0;
    for (int i = start; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < '0' || c > '9') {
        throw new NoNumber();
      }
      number = number * 10 + (c - '0');
    }
    return start == 1 ? -number : number;
  }
}
