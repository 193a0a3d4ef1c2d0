final class Withdrawal {
  private static final StringBuilder MESSAGE = new StringBuilder();

  static long rest(String account, long balance, long cents) {
    if (account == null) {
      MESSAGE.append("no account for ").append(cents);
      throw new NullPointerException(MESSAGE.toString());
    }
    if (cents <= 0) {
      MESSAGE.append(account).append(": ").append(cents).append(" is not an amount");
      throw new IllegalArgumentException(MESSAGE.toString());
    }
    if (cents > balance) {
      MESSAGE.append(account).append(": ").append(cents).append(" is more than ").append(balance);
      throw new IllegalArgumentException(MESSAGE.toString());
    }
    return balance - cents;
  }
}
