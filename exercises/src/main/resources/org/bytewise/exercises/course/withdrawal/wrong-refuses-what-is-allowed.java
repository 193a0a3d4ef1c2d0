final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    if (cents <= 0) {
      throw new IllegalArgumentException(account + ": " + cents + " is not an amount");
    }
    if (cents >= balance) {
      throw new IllegalArgumentException(account + ": " + cents + " is more than " + balance);
    }
    return balance - cents;
  }
}
