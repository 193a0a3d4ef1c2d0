final class AverageOfCells {
  static int of(String[] cells) {
    long sum = 0;
    int count = 0;
    for (String cell : cells) {
      try {
        sum += Integer.parseInt(cell);
        count++;
      } catch (NumberFormatException e) {
        // TODO a damaged cell is nothing exceptional, and an exception is dear
      }
    }
    return count == 0 ? 0 : (int) (sum / count);
  }
}
