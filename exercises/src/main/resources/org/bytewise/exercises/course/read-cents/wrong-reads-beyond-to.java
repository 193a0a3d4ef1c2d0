final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    long amount = 0;
    int missing = 2;
    boolean behindPoint = false;
    for (int i = negative ? from + 1 : from;
        i < bytes.length && (bytes[i] == '.' || bytes[i] >= '0' && bytes[i] <= '9');
        i++) {
      if (bytes[i] == '.') {
        behindPoint = true;
        continue;
      }
      amount = amount * 10 - (bytes[i] - '0');
      if (behindPoint) {
        missing--;
      }
    }
    for (; missing > 0; missing--) {
      amount *= 10;
    }
    return negative ? amount : -amount;
  }
}
