import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Trial {
  record Day(List<String> arrivals, List<String> before, int most) {
    static Day of(int most, List<String> arrivals) {
      return new Day(new ArrayList<>(arrivals), List.copyOf(arrivals), most);
    }
  }

  static Object[] examples() {
    return new Object[] {
      Day.of(2, List.of("08:15 Ada", "07:50 Bo", "09:00 Cy")),
      Day.of(3, List.of("08:15 Ada")),
      Day.of(3, List.of("08:15 Ada", "07:50 Bo", "08:15 Ada", "09:00 Cy")),
      Day.of(2, List.of("08:15 Bo", "08:15 Ada")),
      Day.of(1, List.of("06:30 Cy", "06:29 Di", "06:31 Ed")),
      Day.of(4, List.of()),
      Day.of(2, List.of("07:50 Bo", "08:15 Ada", "07:50 Bo")),
      Day.of(3, List.of("08:15 ada", "08:15 Bo", "08:15 Ada", "08:15 bo")),
      Day.of(Integer.MAX_VALUE, List.of("08:15 Ada", "07:50 Bo"))
    };
  }

  static Object input(Random random) {
    List<String> arrivals = new ArrayList<>();
    for (int i = 150 + random.nextInt(150); i > 0; i--) {
      int minute = random.nextInt(60);
      arrivals.add(
          "0" + (6 + random.nextInt(4)) + ":" + minute / 10 + minute % 10 + " guest " + random.nextInt(5));
    }
    return Day.of(3 + random.nextInt(5), arrivals);
  }

  static Object run(Object input) {
    Day day = (Day) input;
    return EarlyBirds.of(day.arrivals(), day.most());
  }

  static Object view(Object input, Object result) {
    Day day = (Day) input;
    boolean same = day.arrivals().equals(day.before());
    // The caller goes on with its list; what was returned must not change with it.
    day.arrivals().clear();
    return new Object[] {result, same ? "arrivals as before" : "arrivals changed"};
  }

  static Object show(Object input) {
    Day day = (Day) input;
    return "the first " + day.most() + " of " + day.before();
  }
}
