final class SmallReading {
  private static byte sensor;
  private static short tenths;
  private static boolean valid;

  static SmallReading of(int sensor, int tenths, boolean valid) {
    SmallReading.sensor = (byte) sensor;
    SmallReading.tenths = (short) tenths;
    SmallReading.valid = valid;
    return new SmallReading();
  }

  int sensor() {
    return sensor & 0xFF;
  }

  int tenths() {
    return tenths;
  }

  boolean valid() {
    return valid;
  }
}
