final class SmallReading {
  private final int all;

  private SmallReading(int all) {
    this.all = all;
  }

  static SmallReading of(int sensor, int tenths, boolean valid) {
    int number = (tenths + 600) * 251 + sensor;
    return new SmallReading(valid ? number : ~number);
  }

  private int number() {
    return all < 0 ? ~all : all;
  }

  int sensor() {
    return number() % 251;
  }

  int tenths() {
    return number() / 251 - 600;
  }

  boolean valid() {
    return all >= 0;
  }
}
