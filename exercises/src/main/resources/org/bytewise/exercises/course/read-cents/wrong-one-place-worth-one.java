final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    int point = from;
    while (point < to && bytes[point] != '.') {
      point++;
    }
    long cents = 0;
    long worth = 100;
    for (int i = point - 1; i >= from && bytes[i] != '-'; i--) {
      cents += worth * (bytes[i] - '0');
      worth *= 10;
    }
    if (point + 1 < to) {
      cents += (bytes[point + 1] - '0');
    }
    if (point + 2 < to) {
      cents += bytes[point + 2] - '0';
    }
    return bytes[from] == '-' ? -cents : cents;
  }
}
