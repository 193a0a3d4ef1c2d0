final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    int i = from;
    int sign = 1;
    if (bytes[i] == '-') {
      sign = -1;
      i++;
    }
    long whole = 0;
    while (i < to && bytes[i] != '.') {
      whole = whole * 10 + bytes[i++] - '0';
    }
    whole *= sign;
    long cents = 0;
    int worth = 10;
    for (i++; i < to; i++) {
      cents += worth * (bytes[i] - '0');
      worth /= 10;
    }
    return whole < 0 ? whole * 100 - cents : whole * 100 + cents;
  }
}
