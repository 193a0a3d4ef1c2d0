/** Bits from the right: valid, eight of the sensor, the rest for the temperature. */
record SmallReading(int bits) {
  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading(tenths << 9 | sensor << 1 | (valid ? 1 : 0));
  }

  int sensor() {
    return bits >> 1 & 0xFF;
  }

  int tenths() {
    return bits >>> 9;
  }

  boolean valid() {
    return (bits & 1) == 1;
  }
}
