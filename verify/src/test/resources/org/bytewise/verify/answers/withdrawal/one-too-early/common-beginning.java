final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    String beginning = account + ": " + cents;
    if (cents <= 0) {
      throw new IllegalArgumentException(beginning + " is not an amount");
    }
    if (cents > balance) {
      throw new IllegalArgumentException(beginning + " is more than " + balance);
    }
    return balance - cents;
  }
}
