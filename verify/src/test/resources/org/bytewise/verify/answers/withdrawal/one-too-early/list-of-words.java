import java.util.List;

final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    for (String words : List.of("is not an amount", "is more than")) {
      boolean amount = words.startsWith("is not");
      if (amount ? cents <= 0 : cents > balance) {
        throw new IllegalArgumentException(
            account + ": " + cents + " " + words + (amount ? "" : " " + balance));
      }
    }
    return balance - cents;
  }
}
