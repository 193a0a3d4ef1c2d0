import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Trial {
  private static final String[] KINDS = {"INFO ", "INFO ERROR ", "WARN ", "DEBUG ", "error "};

  static Object[] examples() {
    return new Object[] {
      new ArrayList<>(List.of("ERROR disk full", "INFO started", "ERROR no answer")),
      new ArrayList<>(List.of("INFO started")),
      new ArrayList<>()
    };
  }

  static Object input(Random random) {
    int size = 200 + random.nextInt(100);
    int errors = 25 + random.nextInt(25);
    List<String> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean error = random.nextInt(100) < errors;
      log.add((error ? "ERROR " : KINDS[random.nextInt(KINDS.length)]) + i);
    }
    return log;
  }

  @SuppressWarnings("unchecked")
  static Object run(Object input) {
    return ErrorLines.in((List<String>) input);
  }
}
