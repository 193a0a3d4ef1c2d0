final class SmallReading {
  private final int all;

  private SmallReading(int all) {
    this.all = all;
  }

  static SmallReading of(int sensor, int tenths, boolean valid) {
    int n = (sensor * 1201 + tenths + 600) * 2;
    return new SmallReading(valid ? n + 1 : n);
  }

  int sensor() {
    return all / 2 / 1201;
  }

  int tenths() {
    return all / 2 % 1201 - 600;
  }

  boolean valid() {
    return all % 2 != 0;
  }
}
