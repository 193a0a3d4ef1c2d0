final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    int sign = bytes[from] == '-' ? -1 : 1;
    int i = sign < 0 ? from + 1 : from;
    long cents = 0;
    for (; i < to && bytes[i] != '.'; i++) {
      cents = cents * 10 + sign * (bytes[i] - '0');
    }
    for (int place = 0; place < 2; place++) {
      int digit = ++i < to ? bytes[i] - '0' : 0;
      cents = cents * 10 + sign * digit;
    }
    return cents;
  }
}
