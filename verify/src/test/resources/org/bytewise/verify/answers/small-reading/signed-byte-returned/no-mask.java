final class SmallReading {
  private final short tenths;
  private final byte sensor;
  private final boolean valid;

  private SmallReading(byte sensor, short tenths, boolean valid) {
    this.sensor = sensor;
    this.tenths = tenths;
    this.valid = valid;
  }

  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading((byte) sensor, (short) tenths, valid);
  }

  int sensor() {
    return sensor;
  }

  int tenths() {
    return tenths;
  }

  boolean valid() {
    return valid;
  }
}
