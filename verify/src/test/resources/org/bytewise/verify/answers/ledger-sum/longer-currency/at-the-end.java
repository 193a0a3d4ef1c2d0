final class LedgerSum {
  static long of(String ledger, String currency) {
    long sum = 0;
    int line = 0;
    while (line < ledger.length()) {
      int name = ledger.indexOf(';', line) + 1;
      int amount = ledger.indexOf(';', name) + 1;
      int end = ledger.indexOf('\n', amount);
      if (end < 0) {
        end = ledger.length();
      }
      if (ledger.startsWith(currency, amount - 1 - currency.length())) {
        sum += Integer.parseInt(ledger, amount, end, 10);
      }
      line = end + 1;
    }
    return sum;
  }
}
