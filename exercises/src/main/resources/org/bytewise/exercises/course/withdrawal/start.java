import java.util.Objects;

final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    // TODO Each message is for a failure, and yet it is created on every call.
    Objects.requireNonNull(account, "no account for " + cents);
    check(cents > 0, account + ": " + cents + " is not an amount");
    check(cents <= balance, account + ": " + cents + " is more than " + balance);
    return balance - cents;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
