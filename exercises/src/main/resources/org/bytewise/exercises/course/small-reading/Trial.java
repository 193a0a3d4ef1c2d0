import java.util.Random;

final class Trial {
  record Weather(int sensor, int tenths, boolean valid) {}

  static Object[] examples() {
    return new Object[] {
      new Weather(7, -125, true),
      new Weather(250, 600, false),
      new Weather(128, -600, true),
      new Weather(0, 0, false),
      new Weather(0, -600, false),
      new Weather(250, -600, false),
      new Weather(0, 0, true),
      new Weather(127, 600, true),
      new Weather(1, -1, false)
    };
  }

  static Object input(Random random) {
    int tenths = 200 + random.nextInt(401);
    return new Weather(
        random.nextInt(251), random.nextBoolean() ? tenths : -tenths, random.nextBoolean());
  }

  static Object run(Object input) {
    Weather weather = (Weather) input;
    return SmallReading.of(weather.sensor(), weather.tenths(), weather.valid());
  }

  static Object view(Object input, Object result) {
    SmallReading reading = (SmallReading) result;
    // Others are created before the first one is read.
    SmallReading other = SmallReading.of(3, 4, true);
    SmallReading third = SmallReading.of(249, -599, false);
    return text(reading) + "; others: " + text(other) + "; " + text(third);
  }

  private static String text(SmallReading reading) {
    return "sensor() " + reading.sensor()
        + ", tenths() " + reading.tenths()
        + ", valid() " + reading.valid();
  }
}
