final class LedgerSum {
  static long of(String ledger, String currency) {
    long sum = 0;
    int field = 0;
    int matched = 0;
    boolean wanted = false;
    boolean negative = false;
    long amount = 0;
    for (int i = 0; i <= ledger.length(); i++) {
      char letter = i < ledger.length() ? ledger.charAt(i) : '\n';
      if (letter == '\n') {
        sum += wanted ? negative ? -amount : amount : 0;
        field = 0;
        matched = 0;
        wanted = false;
        negative = false;
        amount = 0;
      } else if (letter == ';') {
        wanted = field == 1 && matched == currency.length();
        field++;
      } else if (field == 1) {
        boolean same = matched >= 0 && matched < currency.length();
        matched = same && letter == currency.charAt(matched) ? matched + 1 : -1;
      } else if (field == 2) {
        negative |= letter == '-';
        amount = letter == '-' ? amount : 10 * amount + letter - '0';
      }
    }
    return sum;
  }
}
