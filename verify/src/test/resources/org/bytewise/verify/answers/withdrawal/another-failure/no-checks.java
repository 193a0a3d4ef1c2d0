final class Withdrawal {
  static long rest(String account, long balance, long cents) {
    return balance - cents;
  }
}
