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

  /** Two logs, one with many errors and one with few of them. */
  record Logs(Log many, Log few) {}

  /** As many errors in each log, so that what is kept is as large each time. */
  static Object input(Random random) {
    return new Logs(log(random, 40), log(random, 3));
  }

  private static Log log(Random random, int errors) {
    int size = 200 + random.nextInt(100);
    List<String> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      log.add((i < errors ? "ERROR " : KINDS[random.nextInt(KINDS.length)]) + random.nextInt(1000));
    }
    Collections.shuffle(log, random);
    return Log.of(log);
  }

  static Object run(Object input) {
    if (input instanceof Logs logs) {
      return new Object[] {ErrorLines.in(logs.many().lines()), ErrorLines.in(logs.few().lines())};
    }
    return ErrorLines.in(((Log) input).lines());
  }

  /** Lets the caller go on with its log before the result is read. */
  static Object view(Object input, Object result) {
    boolean same = input instanceof Logs logs
        ? isSame(logs.many()) & isSame(logs.few())
        : isSame((Log) input);
    return new Object[] {result, same ? "log as before" : "log changed"};
  }

  private static boolean isSame(Log log) {
    boolean same = log.lines().equals(log.before());
    log.lines().clear();
    return same;
  }

  static Object show(Object input) {
    return input instanceof Logs logs
        ? new Object[] {logs.many().before(), logs.few().before()}
        : ((Log) input).before();
  }
}
