record SmallReading(short sensor, Short tenths, Boolean valid) {
  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading((short) sensor, (short) tenths, valid);
  }
}
