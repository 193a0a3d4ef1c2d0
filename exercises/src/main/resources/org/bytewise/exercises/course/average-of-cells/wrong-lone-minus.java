final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      int start = cell.startsWith("-") ? 1 : 0;
      int number = 0;
      boolean valid = true;
      for (int i = start; i < cell.length(); i++) {
        char c = cell.charAt(i);
        valid &= c >= '0' && c <= '9';
        number = number * 10 + (c - '0');
      }
      if (valid) {
        sum += start == 1 ? -number : number;
        count++;
      }
    }
    return count == 0 ? 0 : (int) (sum / count);
  }
}
