import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

final class Trial {
  private static final String[] KINDS = {"INFO ", "INFO ERROR ", "WARN ", "DEBUG ", "error "};

  /** A log, and what it was before the call. */
  record Log(List<String> lines, List<String> before) {
    static Log of(String... lines) {
      return of(List.of(lines));
    }

    static Log of(List<String> lines) {
      return new Log(new ArrayList<>(lines), List.copyOf(lines));
    }
  }

  static Object[] examples() {
    return new Object[] {
      Log.of("ERROR disk full", "INFO started", "ERROR no answer"),
      Log.of("INFO started"),
      Log.of(),
      Log.of("ERROR", "ERRORS: 3", "ERROR: none", " ERROR", "error", "ERRO", ""),
      Log.of("ERROR again", "ERROR again"),
      Log.of("ERROR only")
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
    return Log.of(log);
  }

  static Object run(Object input) {
    return ErrorLines.in(((Log) input).lines());
  }

  /** Lets the caller go on with its log before the result is read. */
  static Object view(Object input, Object result) {
    Log log = (Log) input;
    boolean same = log.lines().equals(log.before());
    log.lines().clear();
    return new Object[] {result, same ? "log as before" : "log changed"};
  }

  static Object show(Object input) {
    return ((Log) input).before();
  }
}
