final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    check(cents > 0, "%s: %d is not an amount", account, cents);
    check(cents <= balance, "%s: %d is more than %d", account, cents, balance);
    return balance - cents;
  }

  private static void check(boolean holds, String pattern, Object... parts) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(pattern, parts));
    }
  }
}
