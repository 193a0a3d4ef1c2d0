record SmallReading(short shifted, short number) {
  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading((short) (valid ? tenths : tenths + 1200), (short) sensor);
  }

  int sensor() {
    return number;
  }

  int tenths() {
    return valid() ? shifted : shifted - 1200;
  }

  boolean valid() {
    return shifted <= 600;
  }
}
