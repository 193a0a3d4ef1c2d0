final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (int i = 0; i < cells.length; i++) {
      if (isNumber(cells[i])) {
        sum += Integer.parseInt(cells[i]);
        count++;
      }
    }
    return (int) (sum / Math.max(1, count));
  }

  private static boolean isNumber(String cell) {
    int digits = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return digits >= 1 && digits <= 9;
  }
}
