package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class is graded, in parts too; what is wrong with a command is said. */
@OneJdkIsEnough
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
    List<String> merge = new ArrayList<>(
        List.of("grade", "merge", "--out", out("merged"), "--roster", roster.toString()));
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

  private CommandRun one(String path, String... more) {
    List<String> args =
        new ArrayList<>(List.of("grade", "--one", path, "--pack", PACK, "--unsafe-no-sandbox"));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void a_single_submission_is_graded_and_its_lines_annotated() throws IOException {
    submit("anna", "return String.join(\",\", words);");
    submit("ben", "return words[7];");
    assertThat(one(temp.resolve("class/anna").toString()))
        .isFine()
        .prints("join-once: PASS, 1 of 1 point (all at once)\n  It passes.\n")
        .prints("Total: 1 of 1 points\n");
    Path file = temp.resolve("class/ben/JoinOnce.java");
    assertThat(one(file.toString(), "--format", "github"))
        .endsWith(ExitStatus.FAILED)
        .prints("::error file=" + file + ",line=3,title=join-once%3A RUNTIME_ERROR::It throws"
            + " ArrayIndexOutOfBoundsException.%0Ainput: new String[] {\"a\", \"b\"}%0A");
    assertThat(one(file.toString(), "--format", "gradescope", "--expect", "join-once"))
        .endsWith(ExitStatus.FAILED)
        .prints("\"max_score\":1");
  }

  @Test
  void a_single_submission_that_is_missing_is_reported_if_it_is_expected() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    assertThat(one(empty.toString(), "--expect", "join-once"))
        .endsWith(ExitStatus.FAILED)
        .prints("join-once: MISSING, 0 of 1\n  Nothing was submitted.\nTotal: 0 of 1 points\n");
    assertThat(one(empty.toString()))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise grade: " + empty + ": it contains no files\n"
            + "bytewise grade: there is no submission in " + empty
            + ": no file is named after an exercise, such as JoinOnce.java; --exercise names the"
            + " exercise of a file with another name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format pdf | unknown format 'pdf'; use text, jsonl, gradescope, markdown, github",
        "--expect no-such | bytewise grade: there is no exercise 'no-such'",
        "other | --one grades a single PATH; leave out other",
      })
  void a_wrong_command_for_one_is_told(String more, String message) throws IOException {
    submit("anna", "return null;");
    CommandRun run = one(temp.resolve("class/anna").toString(), more.split(" "));
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err()).contains(message);
  }

  @Test
  void a_list_of_paths_may_begin_with_a_byte_order_mark() throws IOException {
    submit("anna", "return null;");
    Path list = Files.writeString(temp.resolve("list"), "\uFEFF" + temp.resolve("class") + "\n");
    CommandRun run = CommandRun.of(
        "grade",
        "--list",
        list.toString(),
        "--pack",
        PACK,
        "--unsafe-no-sandbox",
        "--out",
        out("all"),
        "--report",
        "marks");
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(temp.resolve("all/marks.csv")).content().endsWith("anna,0,0,\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--jobs 0 | bytewise grade: --jobs must be at least 1",
        "--time-limit 0 | bytewise grade: --time-limit must be at least 1",
        "--shard 5/4 | bytewise grade: there is no shard 5/4: the first number must be",
        "--report pdf | unknown report 'pdf'; use jsonl, junit, ctrf, gradescope, marks, feedback,"
            + " csv, markdown",
        "--exercise no-such | bytewise grade: there is no exercise 'no-such'",
        "--list /no/such/list | bytewise grade: cannot read the list /no/such/list",
        "--list /dev/zero | cannot read the list /dev/zero: it is not a regular file",
        "--roster /dev/zero | the roster /dev/zero cannot be read: it is not a regular file",
        "--roster /no/such/roster | bytewise grade: the roster /no/such/roster cannot be read",
        "/no/such/folder | bytewise grade: there is no file or folder /no/such/folder",
      })
  void a_wrong_command_is_told(String more, String message) throws IOException {
    submit("anna", "return null;");
    CommandRun run = grade(more.split(" "));
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err()).contains(message);
  }

  /** Returns a tar header with a name of 1 GiB, in gzip files of 1 MiB each. */
  private static byte[] longName() throws IOException {
    byte[] header = new byte[512];
    byte[] fields = "././@LongLink".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(fields, 0, header, 0, fields.length);
    System.arraycopy("10000000000\0".getBytes(StandardCharsets.UTF_8), 0, header, 124, 12);
    header[156] = 'L';
    int sum = 8 * ' ';
    for (byte one : header) {
      sum += one;
    }
    System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.UTF_8), 0, header, 148, 8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(gzip(header));
    byte[] piece = gzip("a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 1024; i++) {
      out.write(piece);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void one_students_archive_does_not_end_the_batch() throws IOException {
    submit("anna", "return String.join(\",\", words);");
    Files.write(temp.resolve("class/eve.tar.gz"), longName());
    CommandRun run = grade("--out", out("all"), "--jobs", "300");
    assertThat(run).endsWith(ExitStatus.FAILED);
    assertThat(run.err())
        .contains("bytewise grade: --jobs 300 is reduced to 2: there are 2 submissions\n");
    assertThat(run.out()).contains("     1  PASS           it passes\n", "     1  COMPILE_LIMIT ");
    assertThat(Files.readString(temp.resolve("all/results.jsonl")))
        .contains("The archive has a header of more than 1,048,576 bytes.");
  }

  @Test
  void a_device_is_no_pack() {
    CommandRun run = CommandRun.of("grade", temp.toString(), "--pack", "/dev/zero");
    assertThat(run).endsWith(ExitStatus.USAGE);
    assertThat(run.err())
        .isEqualTo("bytewise grade: there is no pack of exercises in /dev/zero: exercises.txt: the"
            + " file is missing\n");
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
