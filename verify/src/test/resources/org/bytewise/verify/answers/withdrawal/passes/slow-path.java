import java.util.Objects;

/** Keeps the checks as they were, for those that something is wrong with. */
final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    return account != null && cents > 0 && cents <= balance
        ? balance - cents
        : refuse(account, balance, cents);
  }

  private static long refuse(String account, long balance, long cents) {
    Objects.requireNonNull(account, "no account for " + cents);
    check(cents > 0, account + ": " + cents + " is not an amount");
    check(cents <= balance, account + ": " + cents + " is more than " + balance);
    throw new IllegalStateException("not refused");
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
