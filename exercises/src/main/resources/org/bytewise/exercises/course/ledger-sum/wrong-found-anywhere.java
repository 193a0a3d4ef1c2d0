final class LedgerSum {
  static long of(String ledger, String currency) {
    long sum = 0;
    int line = 0;
    while (line < ledger.length()) {
      int amount = ledger.indexOf(';', ledger.indexOf(';', line) + 1) + 1;
      int end = ledger.indexOf('\n', amount);
      if (end < 0) {
        end = ledger.length();
      }
      int found = ledger.indexOf(currency, line);
      if (found >= 0 && found < amount) {
        sum += Integer.parseInt(ledger, amount, end, 10);
      }
      line = end + 1;
    }
    return sum;
  }
}
