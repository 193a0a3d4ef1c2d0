import java.util.Objects;
import java.util.function.Supplier;

final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    Objects.requireNonNull(account, () -> "no account for " + cents);
    check(cents > 0, () -> account + ": " + cents + " is not an amount");
    check(cents <= balance, () -> account + ": " + cents + " is more than " + balance);
    return balance - cents;
  }

  private static void check(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new IllegalArgumentException(message.get());
    }
  }
}
