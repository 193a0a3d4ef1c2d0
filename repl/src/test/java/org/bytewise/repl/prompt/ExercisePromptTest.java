package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.exercises.Exercise;
import org.bytewise.repl.exercise.TestPack;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises at the prompt, from a stream and at a terminal. */
@OneJdkIsEnough
class ExercisePromptTest {
  @TempDir
  private Path folder;

  private Path pack;
  private Path work;

  @BeforeEach
  void writePack() throws IOException {
    pack = TestPack.writeTo(folder.resolve("pack"));
    work = folder.resolve("work");
  }

  private String run(String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Prompt.run(Options.practising(
        Options.of(String.join("\n", lines) + "\n", out, err, folder, false), pack));
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void an_exercise_is_begun_checked_and_solved_with_free_play_between() throws IOException {
    Exercise exercise = TestPack.first(pack);
    String first = run(
        "/exercises other",
        "/exercise plain-sum " + work,
        "1 + 1",
        "/check",
        "/hint",
        "/solution",
        "/show",
        "/leave",
        "/hint");
    assertThat(first)
        .contains("  other-sum  hard")
        .contains("A sum without boxes", "Your file: " + work.resolve("PlainSum.java"))
        .contains("$1 ==> 2")
        .contains("It works but is over budget.", "An `Integer` cannot change", "/hint")
        .contains("Hint 1 of 2")
        .contains("The solution is shown once you have solved this")
        .contains("Your file stays where it is: /exercise takes you back.")
        .contains("/hint works in a lesson or an exercise; /learn or /exercise starts one.");
    Files.writeString(work.resolve("PlainSum.java"), exercise.sources().solution());
    assertThat(run("/exercise", "/check", "/solution", "/next", "/reset"))
        .contains("Your file already existed; your changes are kept.")
        .contains("It passes, at par.", "/solution · /next")
        .contains("The sum is an `int`")
        .contains("Another sum", "Your file: " + work.resolve("OtherSum.java"))
        .contains("Your previous version is in " + work.resolve("OtherSum.java.old-1"));
  }

  @Test
  void what_is_wrong_is_said_in_one_line() {
    assertThat(run("/exercise plain-sun", "/exercises boxing match"))
        .contains(
            "there is no exercise 'plain-sun'; did you mean plain-sum? '/exercises' lists them")
        .contains("There is no exercise with \"boxing match\"; /exercises lists them all.")
        .doesNotContain("\tat ");
  }

  @Test
  void the_prompt_says_where_one_is_and_ctrl_c_stops_a_check() throws Exception {
    Exercise exercise = TestPack.first(pack);
    try (Robot robot = Robot.start(Options.practising(Options.atTerminal(folder), pack))) {
      robot.expect("bytewise> ");
      robot.type("/exercise pl").type(Robot.TAB);
      robot.expect("plain-sum");
      robot.enter(work.toString());
      robot.expect("exercise plain-sum> ");
      Files.writeString(
          work.resolve("PlainSum.java"),
          TestPack.changed(exercise, "return sum;", "while (sum != 1) { sum |= 2; } return sum;"));
      robot.enter("/check");
      robot.expect("measuring your answer");
      robot.type(Robot.CTRL_C);
      robot.expect("The check was stopped.");
      robot.expect("exercise plain-sum> ");
      Files.writeString(work.resolve("PlainSum.java"), exercise.sources().solution());
      robot.enter("/check");
      robot.expect("It passes, at par.");
      robot.expect("exercise plain-sum> ");
      robot.enter("/learn string-size");
      robot.expect("predict> ");
      robot.enter("/exercise plain-sum");
      robot.expect("exercise plain-sum> ");
      robot.enter("/leave");
      robot.expect("bytewise> ");
      robot.enter("/exit");
      assertThat(robot.status()).isZero();
    }
  }
}
