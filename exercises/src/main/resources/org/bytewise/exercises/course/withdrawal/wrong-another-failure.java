final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    if (cents > balance) {
      throw new IllegalArgumentException(account + ": " + cents + " is more than " + balance);
    }
    if (cents <= 0) {
      throw new IllegalArgumentException(account + ": " + cents + " is not an amount");
    }
    return balance - cents;
  }
}
