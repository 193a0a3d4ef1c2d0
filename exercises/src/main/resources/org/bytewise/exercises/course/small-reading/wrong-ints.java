record SmallReading(int sensor, int tenths, boolean valid) {
  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading(sensor, tenths, valid);
  }
}
