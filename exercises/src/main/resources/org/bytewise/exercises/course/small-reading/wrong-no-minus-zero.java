record SmallReading(short signed, short temperature) {
  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading((short) (valid ? sensor : -sensor), (short) tenths);
  }

  int sensor() {
    return Math.abs(signed);
  }

  int tenths() {
    return temperature;
  }

  boolean valid() {
    return signed >= 0;
  }
}
