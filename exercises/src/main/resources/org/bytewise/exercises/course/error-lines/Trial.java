import java.util.ArrayList;
import java.util.Collections;
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

  /** As many errors in each log, so that what is kept is as large each time. */
  static Object input(Random random) {
    int size = 200 + random.nextInt(100);
    List<String> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      log.add((i < 40 ? "ERROR " : KINDS[random.nextInt(KINDS.length)]) + random.nextInt(1000));
    }
    Collections.shuffle(log, random);
    return log;
  }

  @SuppressWarnings("unchecked")
  static Object run(Object input) {
    return ErrorLines.in((List<String>) input);
  }
}
