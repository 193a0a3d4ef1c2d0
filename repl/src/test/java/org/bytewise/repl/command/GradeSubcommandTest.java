package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.repl.process.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class is graded, in parts too; what is wrong with a command is said. */
class GradeSubcommandTest {
  private static final String SECRET = "the secret of this class";

  private static final String PACK =
      Path.of("../exercises/src/test/resources/org/bytewise/exercises/pack").toString();

  @TempDir
  private Path temp;

  private void submit(String student, String body) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("class").resolve(student));
    Files.writeString(
        folder.resolve("JoinOnce.java"),
        "final class JoinOnce {\n  static String join(String[] words) {\n    " + body
            + "\n  }\n}\n");
  }

  private CommandRun grade(String... more) {
    List<String> args = new ArrayList<>(
        List.of("grade", temp.resolve("class").toString(), "--pack", PACK, "--unsafe-no-sandbox"));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private String out(String name) {
    return temp.resolve(name).toString();
  }

  @Test
  void a_class_is_graded_once_and_its_shards_add_up_to_it() throws IOException {
    submit("anna", "return String.join(\",\", words);");
    submit("ben", "return null;");
    submit("carla", "return word;");
    Path roster = Files.writeString(temp.resolve("roster.csv"), "student\nanna\nben\ncarla\nzoe\n");
    CommandRun run = grade("--out", out("all"), "--secret", SECRET, "--roster", roster.toString());
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.out())
        .contains("     1  PASS           it passes\n")
        .contains("     1  WRONG_RESULT   it returns a wrong result\n")
        .contains("     1  MISSING        on the roster, but nothing submitted\n")
        .endsWith("all/summary.md\n");
    assertThat(run.err()).contains("] 3 of 3");
    String results = Files.readString(temp.resolve("all/results.jsonl"));
    assertThat(results).contains("\"sandbox\":\"none\"");

    CommandRun again = grade("--out", out("all"), "--roster", roster.toString());
    assertThat(again.err()).contains("3 of 3, 0.0 a second");
    assertThat(Files.readString(temp.resolve("all/results.jsonl"))).isEqualTo(results);

    // A part of three students may have nobody in it.
    List<String> merge = new ArrayList<>(List.of("grade", "merge", "--out", out("merged")));
    for (String part : List.of("1", "2")) {
      CommandRun shard = grade("--out", out(part), "--secret", SECRET, "--shard", part + "/2");
      if (shard.status() != ExitStatus.USAGE) {
        merge.add(out(part));
      }
    }
    CommandRun merged = CommandRun.of(merge.toArray(String[]::new));
    assertThat(merged).endsWith(ExitStatus.FAILED);
    assertThat(Files.readString(temp.resolve("merged/results.jsonl"))).isEqualTo(results);
  }

  @Test
  void all_pass_is_fine() throws IOException {
    submit("anna", "return String.join(\",\", words);");
    assertThat(grade("--out", out("all"), "--report", "csv")).endsWith(ExitStatus.FINE);
    assertThat(temp.resolve("all/grades.csv")).exists();
    assertThat(temp.resolve("all/junit.xml")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--jobs 0 | bytewise grade: --jobs must be at least 1",
        "--time-limit 0 | bytewise grade: --time-limit must be at least 1",
        "--shard 5/4 | bytewise grade: there is no shard 5/4: the first number must be",
        "--report pdf | unknown report 'pdf'; use jsonl, junit, gradescope, csv, markdown",
        "--exercise no-such | bytewise grade: there is no exercise 'no-such'",
        "--list /no/such/list | bytewise grade: cannot read the list /no/such/list",
        "--roster /no/such/roster | bytewise grade: the roster /no/such/roster cannot be read",
        "/no/such/folder | bytewise grade: there is no file or folder /no/such/folder",
      })
  void a_wrong_command_is_told(String more, String message) throws IOException {
    submit("anna", "return null;");
    CommandRun run = grade(more.split(" "));
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err()).contains(message);
  }

  @Test
  void nothing_to_grade_is_no_success() throws IOException {
    Files.createDirectories(temp.resolve("class"));
    CommandRun run = grade();
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err()).contains("there are no submissions to grade in " + temp.resolve("class"));
    CommandRun none = CommandRun.of("grade");
    assertThat(none).endsWith(ExitStatus.USAGE);
    assertThat(none.err()).contains("name a PATH to grade");
  }

  @Test
  void another_secret_than_the_folders_is_refused() throws IOException {
    submit("anna", "return word;");
    grade("--out", out("all"), "--secret", SECRET);
    CommandRun run = grade("--out", out("all"), "--secret", SECRET + "8");
    assertThat(run).endsWith(ExitStatus.ENVIRONMENT);
    assertThat(run.err())
        .contains(out("all")
            + " was started with another secret; leave out --secret, or choose another --out");
  }

  @Test
  void folders_that_are_no_grades_are_not_merged() {
    CommandRun run = CommandRun.of("grade", "merge", temp.toString(), "--out", out("merged"));
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err()).contains(temp + " does not contain grades: it has no folder 'results'");
  }
}
