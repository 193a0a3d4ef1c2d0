/** What a lambda gets as arguments it does not have to capture. */
final class Withdrawal {
  private interface Message {
    String of(String account, long balance, long cents);
  }

  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for %d".formatted(cents));
    }
    check(cents > 0, (a, b, c) -> a + ": " + c + " is not an amount", account, balance, cents);
    check(
        cents <= balance,
        (a, b, c) -> a + ": " + c + " is more than " + b,
        account,
        balance,
        cents);
    return balance - cents;
  }

  private static void check(
      boolean holds, Message message, String account, long balance, long cents) {
    if (!holds) {
      throw new IllegalArgumentException(message.of(account, balance, cents));
    }
  }
}
