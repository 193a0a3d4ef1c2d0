final class SmallReading {
  private static final SmallReading ZERO = new SmallReading(0, 0, false);
  private final short tenths;
  private final byte sensor;
  private final boolean valid;

  private SmallReading(int s, int t, boolean v) {
    sensor = (byte) s;
    tenths = (short) t;
    valid = v;
  }

  static SmallReading of(int sensor, int tenths, boolean valid) {
    if (sensor == 0 && tenths == 0 && !valid) return ZERO;
    return new SmallReading(sensor, tenths, valid);
  }

  int sensor() {
    return sensor & 0xff;
  }

  int tenths() {
    return tenths;
  }

  boolean valid() {
    return valid;
  }
}
