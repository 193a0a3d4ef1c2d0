final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    check(cents > 0, account, cents, " is not an amount", "");
    check(cents <= balance, account, cents, " is more than ", balance);
    return balance - cents;
  }

  private static void check(
      boolean holds, String account, Object cents, String words, Object limit) {
    if (!holds) {
      throw new IllegalArgumentException(account + ": " + cents + words + limit);
    }
  }
}
