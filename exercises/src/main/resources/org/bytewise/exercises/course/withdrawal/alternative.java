import java.util.Objects;

final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    boolean allowed = account != null && cents > 0 && cents <= balance;
    if (!allowed) {
      throw refusal(account, balance, cents);
    }
    return balance - cents;
  }

  private static RuntimeException refusal(String account, long balance, long cents) {
    Objects.requireNonNull(account, () -> "no account for " + cents);
    return new IllegalArgumentException(
        cents > 0
            ? String.format("%s: %s is more than %s", account, cents, balance)
            : String.format("%s: %s is not an amount", account, cents));
  }
}
