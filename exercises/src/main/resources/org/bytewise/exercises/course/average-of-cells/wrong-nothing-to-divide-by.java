final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      if (isNumber(cell)) {
        sum += Integer.parseInt(cell);
        count++;
      }
    }
    return (int) (sum / count);
  }

  private static boolean isNumber(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    for (int i = start; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return cell.length() > start && cell.length() <= start + 9;
  }
}
