/** Reads from the end: the amount with its sign, then the currency, then up to the line before. */
final class LedgerSum {
  static long of(String ledger, String currency) {
    long sum = 0;
    int end = ledger.length();
    while (end > 0) {
      int start = ledger.lastIndexOf('\n', end - 1) + 1;
      if (start < end) {
        int amount = ledger.lastIndexOf(';', end - 1);
        int name = ledger.lastIndexOf(';', amount - 1);
        boolean same = amount - name - 1 == currency.length();
        for (int i = 0; same && i < currency.length(); i++) {
          same = currency.charAt(i) == ledger.charAt(name + 1 + i);
        }
        if (same) {
          sum += Long.parseLong(ledger, amount + 1, end, 10);
        }
      }
      end = start - 1;
    }
    return sum;
  }
}
