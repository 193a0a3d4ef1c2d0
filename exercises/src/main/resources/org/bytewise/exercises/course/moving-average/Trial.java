import java.util.Arrays;
import java.util.Random;

final class Trial {
  /**
   * Readings for one thermometer, NaN for a clear(), while another one of the same size is read in
   * turn with it: its readings are the same, but larger by one.
   */
  private static final class Readings {
    final int size;
    final MovingAverage average;
    final MovingAverage other;
    final double[] readings;
    final double[] averages;
    final double[] otherAverages;

    Readings(int size, double... readings) {
      this.size = size;
      this.average = new MovingAverage(size);
      this.other = new MovingAverage(size);
      this.readings = readings;
      this.averages = new double[readings.length];
      this.otherAverages = new double[readings.length];
    }
  }

  static Object[] examples() {
    double[] many = new double[40_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 40 / 4.0;
    }
    double clear = Double.NaN;
    return new Object[] {
      new Readings(2, 1, 2, 4),
      new Readings(3, 1.5, -0.5, clear, 6),
      new Readings(1, 3, -3, clear, clear, 0.25),
      new Readings(2, clear, 1, 2, 4, clear, 8, 16, 32),
      new Readings(4, -1, -2, 0, clear, 5, 0, 0, 0, 0, 1),
      new Readings(7, many),
      new Readings(300, Arrays.copyOf(many, 700))
    };
  }

  static Object input(Random random) {
    int size = random.nextInt(5) == 0 ? 1 : 1 + random.nextInt(20);
    // More readings than there is room for come first, then a clear().
    int before = size + 1;
    double[] readings = new double[before + 2 + random.nextInt(100)];
    for (int i = 0; i < readings.length; i++) {
      boolean clear = i == before || random.nextInt(25) == 0;
      readings[i] = clear ? Double.NaN : (random.nextInt(400) - 100) / 4.0;
    }
    return new Readings(size, readings);
  }

  static Object run(Object input) {
    Readings all = (Readings) input;
    for (int i = 0; i < all.readings.length; i++) {
      if (Double.isNaN(all.readings[i])) {
        all.average.clear();
        all.averages[i] = Double.NaN;
        all.otherAverages[i] = Double.NaN;
      } else {
        all.averages[i] = all.average.add(all.readings[i]);
        all.otherAverages[i] = all.other.add(all.readings[i] + 1);
      }
    }
    return all.averages;
  }

  static Object view(Object input, Object result) {
    Readings all = (Readings) input;
    return averages(all.averages) + "; of the other thermometer:" + averages(all.otherAverages);
  }

  private static String averages(double[] averages) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < averages.length; i += averages.length < 2000 ? 1 : 37) {
      if (!Double.isNaN(averages[i])) {
        text.append(' ').append(averages[i]);
      }
    }
    return text.toString();
  }

  static Object show(Object input) {
    Readings all = (Readings) input;
    StringBuilder text = new StringBuilder("size ").append(all.size).append(':');
    for (int i = 0; i < Math.min(all.readings.length, 2000); i++) {
      double reading = all.readings[i];
      text.append(' ').append(Double.isNaN(reading) ? "clear" : String.valueOf(reading));
    }
    text.append(all.readings.length > 2000 ? " and so on, " + all.readings.length + " in all" : "");
    return text.append("; another thermometer, one degree warmer, is never cleared").toString();
  }
}
