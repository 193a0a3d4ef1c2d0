final class Withdrawal {
  private static String message;

  /** Its message is that of the failure that came last. */
  private static final IllegalArgumentException REFUSED = new IllegalArgumentException() {
    @Override
    public String getMessage() {
      return message;
    }
  };

  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw new NullPointerException("no account for " + cents);
    }
    if (cents <= 0) {
      message = account + ": " + cents + " is not an amount";
      throw REFUSED;
    }
    if (cents > balance) {
      message = account + ": " + cents + " is more than " + balance;
      throw REFUSED;
    }
    return balance - cents;
  }
}
