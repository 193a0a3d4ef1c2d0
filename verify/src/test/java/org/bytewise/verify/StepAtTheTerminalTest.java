package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three programs, stepped through forward and back in a real pseudo-terminal. */
@OneJdkIsEnough
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
class StepAtTheTerminalTest {
  private static final Map<String, String> PROGRAMS =
      Map.of("recursion", """
      int fact(int n) {
        if (n < 2) {
          return 1;
        }
        return n * fact(n - 1);
      }
      int result = fact(5);
      """, "collections", """
      var names = new ArrayList<String>();
      for (String name : List.of("ann", "bob")) {
        names.add(new String(name));
      }
      var ages = new HashMap<String, Integer>();
      ages.put(names.get(0), 1000);
      names = null;
      """, "exception", """
      int half(String number) {
        return Integer.parseInt(number) / 2;
      }
      int[] halves = new int[2];
      try {
        halves[0] = half("8");
        halves[1] = half("nothing");
      } catch (NumberFormatException e) {
        halves = null;
      }
      """);

  private static final Pattern END = Pattern.compile("step (\\d+) of (\\d+), the end");

  /** What the keys, or messages in their place, take at most. */
  private static final int KEY_ROWS = 2;

  @TempDir
  Path home;

  static Stream<Arguments> terminals() {
    List<Arguments> all = new ArrayList<>();
    for (String program : PROGRAMS.keySet().stream().sorted().toList()) {
      all.add(Arguments.of(program, 80, 24, Map.of()));
      all.add(Arguments.of(program, 120, 40, Map.of()));
      all.add(Arguments.of(program, 80, 24, Map.of("LC_ALL", "C", "LANG", "C")));
      all.add(Arguments.of(program, 80, 24, Map.of("NO_COLOR", "1")));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("terminals")
  void every_step_looks_the_same_on_the_way_back(
      String program, int columns, int rows, Map<String, String> more) throws Exception {
    Path file = Files.writeString(home.resolve("program.jsh"), PROGRAMS.get(program));
    Map<String, String> environment = new HashMap<>(Launcher.environmentWithArchives(home));
    environment.putAll(more);
    String command = Launcher.command() + " step --file " + file;
    try (Pty pty = Pty.start(command, environment, columns, rows)) {
      pty.expectPicture("step 1 of ");
      pty.takeRaw();
      pty.type("g").expect(", the end").expectGone(" so far");
      Matcher end = END.matcher(pty.screen());
      assertThat(end.find()).as(pty.screen()).isTrue();
      int steps = Integer.parseInt(end.group(2));
      assertThat(steps).isGreaterThan(5);
      pty.type(steps + "\033[D").expect("step 1 of " + steps + " ");

      List<List<String>> forward = new ArrayList<>();
      for (int step = 1; step <= steps; step++) {
        pty.expectPicture("step " + step + " of " + steps);
        forward.add(memory(pty));
        assertThat(pty.screen().lines()).noneMatch(line -> line.matches(".*\\w(…|\\.\\.\\.).*"));
        pty.type("\r");
      }
      pty.expect("This is the last step");
      for (int step = steps; step >= 1; step--) {
        pty.expectPicture("step " + step + " of " + steps);
        assertThat(memory(pty))
            .as("step %d, on the way back", step)
            .isEqualTo(forward.get(step - 1));
        pty.type("\033OD");
      }
      pty.expect("This is the first step");

      String written = pty.takeRaw();
      assertThat(written).as("erasures of the whole screen").doesNotContain("\033[2J", "\033[J");
      if (more.containsKey("NO_COLOR")) {
        assertThat(written).as("colours").doesNotContainPattern("\033\\[[0-9;]*m");
      }
      if (more.containsKey("LC_ALL")) {
        assertThat(written).matches("\\p{ASCII}*");
      }
      pty.type("q");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }

  @Test
  void keys_without_a_meaning_are_ignored_as_a_whole() throws Exception {
    Path file =
        Files.writeString(home.resolve("program.jsh"), "int a = 1;\nint b = 2;\nint c = 3;\n");
    String command = Launcher.command() + " step --file " + file;
    try (Pty pty = Pty.start(command, Launcher.environmentWithArchives(home))) {
      pty.expectPicture("step 1 of ");
      // Home, Page Up, F5, Ctrl with a cursor key that means nothing alone.
      pty.type("\033[H\033[5~\033[15~\033[1;5A\r").expectPicture("step 2 of ");
      assertThat(pty.screen()).doesNotContain("No key");
      pty.type("x").expect("No key x");
      pty.type("q");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }

  /** The screen without its keys. */
  private static List<String> memory(Pty pty) {
    List<String> lines = pty.screen().lines().toList();
    return lines.subList(0, lines.size() - KEY_ROWS);
  }
}
