final class AverageOfCells {
  /** Nine digits never reach it. */
  private static final int NONE = Integer.MIN_VALUE;

  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      int number = parsed(cell);
      if (number != NONE) {
        sum += number;
        count++;
      }
    }
    return count == 0 ? 0 : (int) Math.floorDiv(sum, (long) count);
  }

  private static int parsed(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    int digits = cell.length() - start;
    if (digits < 1 || digits > 9) {
      return NONE;
    }
    int number = 0;
    for (int i = start; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < '0' || c > '9') {
        return NONE;
      }
      number = number * 10 + (c - '0');
    }
    return start == 1 ? -number : number;
  }
}
