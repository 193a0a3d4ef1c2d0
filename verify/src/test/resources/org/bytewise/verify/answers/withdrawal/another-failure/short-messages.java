import java.util.Objects;

final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    Objects.requireNonNull(account, "no account");
    check(cents > 0, "not an amount");
    check(cents <= balance, "more than the balance");
    return balance - cents;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
