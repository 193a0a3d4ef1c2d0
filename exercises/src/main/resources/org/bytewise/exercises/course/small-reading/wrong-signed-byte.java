record SmallReading(byte sensor, short tenths, boolean valid) {
  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading((byte) sensor, (short) tenths, valid);
  }
}
