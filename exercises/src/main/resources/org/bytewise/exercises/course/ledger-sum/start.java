final class LedgerSum {
  static long of(String ledger, String currency) {
    // TODO Read the fields where they stand.
    long sum = 0;
    for (String line : ledger.split("\n")) {
      if (!line.isEmpty()) {
        String[] fields = line.split(";");
        if (fields[1].equals(currency)) {
          sum += Integer.parseInt(fields[2]);
        }
      }
    }
    return sum;
  }
}
