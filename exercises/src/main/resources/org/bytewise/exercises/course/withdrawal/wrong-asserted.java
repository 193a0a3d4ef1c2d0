final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    assert account != null : "no account for " + cents;
    assert cents > 0 : account + ": " + cents + " is not an amount";
    assert cents <= balance : account + ": " + cents + " is more than " + balance;
    return balance - cents;
  }
}
