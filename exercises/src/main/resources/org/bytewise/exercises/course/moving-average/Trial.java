import java.util.Random;

final class Trial {
  /** Readings for one object; NaN stands for a clear(). Each run begins with a clear(). */
  private static final class Readings {
    final int size;
    final MovingAverage average;
    final double[] readings;
    final double[] averages;

    Readings(int size, double... readings) {
      this.size = size;
      this.average = new MovingAverage(size);
      this.readings = readings;
      this.averages = new double[readings.length];
      for (int i = 0; i <= size; i++) {
        average.add(0.25 * i);
      }
    }
  }

  static Object[] examples() {
    return new Object[] {new Readings(2, 1, 2, 4), new Readings(3, 1.5, -0.5, Double.NaN, 6)};
  }

  static Object input(Random random) {
    int size = random.nextInt(5) == 0 ? 1 : 1 + random.nextInt(20);
    double[] readings = new double[1 + random.nextInt(100)];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = random.nextInt(25) == 0 ? Double.NaN : (random.nextInt(400) - 100) / 4.0;
    }
    return new Readings(size, readings);
  }

  static Object run(Object input) {
    Readings all = (Readings) input;
    all.average.clear();
    for (int i = 0; i < all.readings.length; i++) {
      if (Double.isNaN(all.readings[i])) {
        all.average.clear();
        all.averages[i] = Double.NaN;
      } else {
        all.averages[i] = all.average.add(all.readings[i]);
      }
    }
    return all.averages;
  }

  static Object show(Object input) {
    Readings all = (Readings) input;
    StringBuilder text = new StringBuilder("size ").append(all.size).append(':');
    for (double reading : all.readings) {
      text.append(' ').append(Double.isNaN(reading) ? "clear" : String.valueOf(reading));
    }
    return text.toString();
  }
}
