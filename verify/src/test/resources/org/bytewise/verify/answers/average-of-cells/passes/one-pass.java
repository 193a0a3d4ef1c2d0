/** One loop over all characters, with what is known of the current cell. */
final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    long count = 0;
    for (int row = 0; row < cells.length; row++) {
      String cell = cells[row];
      long value = 0;
      int digits = 0;
      boolean good = true;
      for (int i = 0; i < cell.length(); i++) {
        int digit = cell.charAt(i) - '0';
        if (digit >= 0 && digit <= 9) {
          value = digits < 9 ? value * 10 + digit : value;
          digits++;
        } else {
          good &= i == 0 && cell.charAt(0) == '-';
        }
      }
      if (good && digits > 0 && digits < 10) {
        sum += cell.charAt(0) == '-' ? -value : value;
        count++;
      }
    }
    return count > 0 ? (int) (sum / count) : 0;
  }
}
