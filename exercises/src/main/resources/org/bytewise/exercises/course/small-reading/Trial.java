import java.util.Random;

final class Trial {
  record Weather(int sensor, int tenths, boolean valid) {}

  static Object[] examples() {
    return new Object[] {
      new Weather(7, -125, true),
      new Weather(250, 600, false),
      new Weather(128, -600, true),
      new Weather(0, 0, false)
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
    return "sensor() " + reading.sensor()
        + ", tenths() " + reading.tenths()
        + ", valid() " + reading.valid();
  }
}
