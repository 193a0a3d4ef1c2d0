final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      if (cell.matches("-?[0-9]{1,9}")) {
        sum += Integer.parseInt(cell);
        count++;
      }
    }
    return count == 0 ? 0 : (int) (sum / count);
  }
}
