final class Withdrawal {
  private static final RuntimeException NO_ACCOUNT = new NullPointerException("no account");
  private static final IllegalArgumentException REFUSED = new IllegalArgumentException("refused");

  static long rest(String account, long balance, long cents) {
    if (account == null) {
      throw NO_ACCOUNT;
    }
    if (cents <= 0 || cents > balance) {
      throw REFUSED;
    }
    return balance - cents;
  }
}
