/** One reading of a weather station. */
final class SmallReading {
  // TODO Smaller types are enough for these values.
  private final long sensor;
  private final long tenths;
  private final Boolean valid;

  private SmallReading(long sensor, long tenths, Boolean valid) {
    this.sensor = sensor;
    this.tenths = tenths;
    this.valid = valid;
  }

  static SmallReading of(int sensor, int tenths, boolean valid) {
    return new SmallReading(sensor, tenths, valid);
  }

  int sensor() {
    return (int) sensor;
  }

  int tenths() {
    return (int) tenths;
  }

  boolean valid() {
    return valid;
  }
}
