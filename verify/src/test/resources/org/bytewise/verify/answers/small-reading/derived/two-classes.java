abstract class SmallReading {
  private final byte sensor;
  private final short tenths;

  private SmallReading(int sensor, int tenths) {
    this.sensor = (byte) sensor;
    this.tenths = (short) tenths;
  }

  static SmallReading of(int sensor, int tenths, boolean valid) {
    return valid ? new Good(sensor, tenths) : new Bad(sensor, tenths);
  }

  int sensor() {
    return Byte.toUnsignedInt(sensor);
  }

  int tenths() {
    return tenths;
  }

  abstract boolean valid();

  private static final class Good extends SmallReading {
    Good(int s, int t) {
      super(s, t);
    }

    boolean valid() {
      return true;
    }
  }

  private static final class Bad extends SmallReading {
    Bad(int s, int t) {
      super(s, t);
    }

    boolean valid() {
      return false;
    }
  }
}
