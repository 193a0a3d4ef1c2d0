package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.StarterExercises;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@code exercises watch} in a real pseudo-terminal of 80×24: files are saved, and keys typed. */
@OneJdkIsEnough
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
class WatchTest {
  private static final List<String> WORDS = List.of("first", "second", "third");

  @TempDir
  Path home;

  private Path pack;
  private Path work;

  /** The exercise that authors begin with, three times under other names. */
  @BeforeEach
  void writePack() throws IOException {
    pack = home.resolve("pack");
    work = home.resolve("work");
    StringBuilder index = new StringBuilder();
    for (String word : WORDS) {
      index.append(word).append("-sum\n");
      String name = Character.toUpperCase(word.charAt(0)) + word.substring(1) + "Sum";
      for (Map.Entry<String, String> file : StarterExercises.files().entrySet()) {
        Path path = pack.resolve(file.getKey().replace("plain-", word + "-"));
        Files.createDirectories(path.getParent());
        Files.writeString(
            path,
            file.getValue()
                .replace("plain-sum", word + "-sum")
                .replace("PlainSum", name)
                .replace("A sum without boxes", "The " + word + " sum"));
      }
    }
    Files.writeString(pack.resolve(ExercisePack.INDEX), index.toString());
  }

  private Exercise exercise(String word) throws IOException {
    return ExercisePack.of(pack).find(word + "-sum").orElseThrow();
  }

  /** As most editors do it: there is no moment at which the file is half written. */
  private void save(Exercise exercise, String text) throws IOException {
    Path whole = Files.writeString(home.resolve("saved"), text);
    Files.move(whole, work.resolve(exercise.fileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private Pty watch(Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(Launcher.environment(home));
    environment.putAll(more);
    return Pty.start(
        Launcher.command() + " exercises watch --into " + work + " --pack " + pack, environment);
  }

  @Test
  void three_exercises_are_solved_by_saving_and_by_single_keys() throws Exception {
    try (Pty pty = watch(Map.of())) {
      pty.expect("The first sum").expect("0 of 3 solved").expect("h hint  l list  n next");
      Exercise first = exercise("first");
      save(first, first.sources().wrong().get("one-left-out"));
      pty.expect("It returns a wrong result.").expect("expected     6000");
      save(first, first.sources().start() + "\n");
      pty.expect("It works but is over budget.").expect("more than the solution: Integer ×10");
      pty.type("h").expect("Hint 1 of 2");
      save(first, first.sources().solution());
      pty.expect("It passes, at par.").expect("1 of 3 solved");
      // It stays until somebody says that it should go on.
      pty.type("t").expect("call creates no objects.").expect("The first sum");
      pty.type("n").expect("The second sum");

      Exercise second = exercise("second");
      save(second, second.sources().solution().replace("number;", "number"));
      pty.expect("It does not compile.").expect("SecondSum.java, line 5: ';' expected");
      save(second, second.sources().alternative());
      pty.expect("It passes, at par.").expect("2 of 3 solved");
      pty.type("n").expect("The third sum").expect("save ");

      Exercise third = exercise("third");
      pty.type("s").expect("after the last hint: 2 hints\nare left.");
      save(third, "mine");
      pty.expect("There is no class; the task needs ThirdSum.");
      pty.type("r").expect("Start this exercise over?").type("y");
      pty.expect("your previous file is now ThirdSum.java.old-1");
      assertThat(work.resolve("ThirdSum.java")).hasContent(third.sources().start());
      save(third, third.sources().solution());
      pty.expect("3 of 3 solved").type("l").expect("third-sum   easy    solved      0   par");
      pty.type("q");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }

  @Test
  void ctrl_c_leaves_in_the_middle_of_a_check() throws Exception {
    try (Pty pty = watch(Map.of())) {
      pty.expect("The first sum");
      Exercise first = exercise("first");
      save(
          first,
          first
              .sources()
              .solution()
              .replace("return sum;", "while (sum != 1) { sum |= 2; } return sum;"));
      pty.expect("measuring your answer").type("\003");
      assertThat(pty.end()).as("the exit status").isEqualTo(130);
    }
  }

  @Test
  void a_save_in_the_middle_of_a_check_begins_another() throws Exception {
    try (Pty pty = watch(Map.of())) {
      pty.expect("The first sum");
      Exercise first = exercise("first");
      save(
          first,
          first
              .sources()
              .solution()
              .replace("return sum;", "while (sum != 1) { sum |= 2; } return sum;"));
      pty.expect("measuring your answer");
      save(first, first.sources().solution());
      pty.expect("It passes, at par.").type("\004");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }

  @Test
  void a_dumb_terminal_is_printed_to_plainly() throws Exception {
    try (Pty pty = watch(Map.of("TERM", "dumb"))) {
      pty.expect("The first sum").expect("h hint  l list");
      pty.forget().type("h\r").expect("Hint 1 of 2");
      Exercise first = exercise("first");
      pty.forget();
      save(first, first.sources().solution());
      pty.expect("It passes, at par.").type("q\r");
      assertThat(pty.end()).as("the exit status").isZero();
      assertThat(pty.takeWritten()).noneMatch(line -> line.contains("\033"));
    }
  }
}
