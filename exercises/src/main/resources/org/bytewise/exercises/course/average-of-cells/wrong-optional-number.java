import java.util.OptionalInt;

final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      OptionalInt number = parsed(cell);
      if (number.isPresent()) {
        sum += number.getAsInt();
        count++;
      }
    }
    return count == 0 ? 0 : (int) (sum / count);
  }

  private static OptionalInt parsed(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    if (cell.length() == start || cell.length() > start + 9) {
      return OptionalInt.empty();
    }
    for (int i = start; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(cell));
  }
}
