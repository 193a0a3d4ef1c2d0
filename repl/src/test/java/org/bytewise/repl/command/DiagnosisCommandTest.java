package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.repl.exercise.TestPack;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter pack's diagnosis on the command line. */
@OneJdkIsEnough
class DiagnosisCommandTest {
  @TempDir
  private Path temp;

  private Path pack;
  private Path file;

  @BeforeEach
  void writePack() throws IOException {
    pack = TestPack.starter(temp.resolve("pack"));
    file = temp.resolve("work/BusyLine.java");
  }

  private CommandRun exercises(String... args) {
    List<String> all = new ArrayList<>(List.of("exercises"));
    all.addAll(List.of(args));
    return run(all);
  }

  private CommandRun run(List<String> args) {
    List<String> all = new ArrayList<>(args);
    all.add("--pack=" + pack);
    return CommandRun.in(
        Map.of("XDG_STATE_HOME", temp.resolve("state").toString()), "", all.toArray(String[]::new));
  }

  private CommandRun check(String line, String... more) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "final class BusyLine {\n  static final int LINE = " + line + ";\n}\n");
    List<String> all = new ArrayList<>(List.of("exercises", "check", file.toString()));
    all.addAll(List.of(more));
    return run(all);
  }

  @Test
  void the_task_has_the_program_its_evidence_and_the_questions() {
    CommandRun run = exercises("show", "busy-line");
    assertThat(run)
        .isFine()
        .prints("\nProgram.java\n\n  1  class Program {\n  2    static String run() {\n")
        .prints("\n 12      return \"day \" + day + \": \";\n")
        .prints("On your VM, `/sites Program.run()`\n\n   share   bytes objects average\n")
        .prints("Integer.valueOf: Integer ×30")
        .prints("  - `LINE`: the line of Program.java that creates most objects\n");
    assertThat(run.out()).doesNotContain("Budget").doesNotContain("==> ");
    assertThat(run.out().lines().filter(line -> !line.contains(pack.toString())))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_start_says_where_the_program_is_shown() {
    assertThat(exercises("start", "busy-line", "--into", file.getParent().toString()))
        .isFine()
        .prints("The program and evidence:   bytewise exercises show busy-line --pack");
    assertThat(exercises("check"))
        .endsWith(ExitStatus.FAILED)
        .prints("LINE is 0, but Program.java has lines from 1 to 14.");
  }

  @Test
  void a_known_wrong_answer_gets_its_figure_and_its_feedback() throws IOException {
    assertThat(check("5"))
        .endsWith(ExitStatus.FAILED)
        .prints("LINE is 5: that line creates 30 of the ")
        .prints("That line creates one object for each day.");
  }

  @Test
  void a_right_answer_is_solved() throws IOException {
    assertThat(check("10 + 2"))
        .isFine()
        .prints("LINE is right: line 12 creates 60 of the ")
        .prints("bytewise exercises solution busy-line");
    assertThat(exercises("list")).isFine().prints("busy-line  easy    solved");
    assertThat(check("5", "--format=json"))
        .endsWith(ExitStatus.FAILED)
        .prints("\"verdict\":\"MISDIAGNOSIS\"")
        .prints("\"line\":2");
  }

  @Test
  void a_class_gets_marks_for_its_diagnoses() throws IOException {
    check("12");
    Files.createDirectories(temp.resolve("class/anna"));
    Files.createDirectories(temp.resolve("class/ben"));
    Files.copy(file, temp.resolve("class/anna/BusyLine.java"));
    Files.writeString(
        temp.resolve("class/ben/BusyLine.java"), "final class BusyLine { static int LINE = 12; }");
    Path out = temp.resolve("grades");
    assertThat(run(List.of(
            "grade",
            temp.resolve("class").toString(),
            "--unsafe-no-sandbox",
            "--out",
            out.toString())))
        .endsWith(ExitStatus.FAILED)
        .prints("     1  MISDIAGNOSIS   it gives a wrong diagnosis\n");
    assertThat(Files.readString(out.resolve("results.jsonl")))
        .contains("\"verdict\":\"PASS\"", "LINE is right: line 12 creates 60 of the ")
        .contains("\"verdict\":\"MISDIAGNOSIS\"", "LINE must be a whole number");
    assertThat(Files.readString(out.resolve("marks.csv"))).contains("anna,1,1", "ben,0,0");
  }

  @Test
  void an_author_learns_that_evidence_cannot_be_measured() throws IOException {
    Path markdown = pack.resolve("busy-line/exercise.md");
    Files.writeString(
        markdown, Files.readString(markdown).replace("/sites Program", "/sight Program"));
    assertThat(CommandRun.of("author", "check", pack.toString(), "busy-line"))
        .endsWith(ExitStatus.FAILED)
        .prints(markdown + ": the evidence '/sight Program.run()' cannot be measured: \"/sight\" is"
            + " not an instrument");
  }
}
