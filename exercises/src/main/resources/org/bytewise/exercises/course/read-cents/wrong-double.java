final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    double amount = 0;
    double worth = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        worth = 1;
        continue;
      }
      amount = amount * 10 + (bytes[i] - '0');
      worth *= 10;
    }
    long cents = (long) (worth > 0 ? amount / worth * 100 : amount * 100);
    return negative ? -cents : cents;
  }
}
