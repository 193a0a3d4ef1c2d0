/** A builder of its own for each failure, and a method for each kind of message. */
final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    requireAccount(account, cents);
    requireAmount(account, cents);
    requireCover(account, balance, cents);
    return Math.subtractExact(balance, cents);
  }

  private static void requireAccount(String account, long cents) {
    if (account == null) throw new NullPointerException("no account for " + cents);
  }

  private static void requireAmount(String account, long cents) {
    if (cents < 1) {
      var message = new StringBuilder(account).append(": ").append(cents);
      throw new IllegalArgumentException(message.append(" is not an amount").toString());
    }
  }

  private static void requireCover(String account, long balance, long cents) {
    if (balance < cents) {
      var message = new StringBuilder(account).append(": ").append(cents);
      throw new IllegalArgumentException(message.append(" is more than " + balance).toString());
    }
  }
}
