final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    int i = from;
    boolean negative = bytes[i] == '-';
    if (negative) {
      i++;
    }
    long cents = 0;
    while (bytes[i] >= '0' && bytes[i] <= '9') {
      cents = cents * 10 + bytes[i++] - '0';
    }
    cents *= 100;
    if (bytes[i] == '.') {
      cents += 10 * (bytes[i + 1] - '0');
      if (bytes[i + 2] >= '0' && bytes[i + 2] <= '9') {
        cents += bytes[i + 2] - '0';
      }
    }
    return negative ? -cents : cents;
  }
}
