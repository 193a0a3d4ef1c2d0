final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    long amount = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      if (bytes[i] != '.') {
        amount = amount * 10 + bytes[i] - '0';
      }
    }
    return negative ? -amount : amount;
  }
}
