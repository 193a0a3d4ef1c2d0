package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytewise.repl.process.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StandardStreamsTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String reason, String... args) {
    OutputStream failing = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new FileSystemException(null, null, reason);
      }
    };
    return CommandLines.run(
        args, Surroundings.writingTo(failing, new PrintStream(err, true, StandardCharsets.UTF_8)));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void results_that_cannot_be_written_are_an_error() {
    assertThat(run("No space left on device", "sizeof", "String")).isEqualTo(3);
    assertThat(err()).isEqualTo("bytewise: cannot write the output: no space left on device\n");
  }

  @Test
  void help_that_cannot_be_written_is_an_error_too() {
    assertThat(run("No space left on device", "--help")).isEqualTo(3);
    assertThat(err()).isEqualTo("bytewise: cannot write the output: no space left on device\n");
  }

  @Test
  void an_error_that_nobody_caught_is_not_the_status_of_a_failed_check() {
    AtomicBoolean first = new AtomicBoolean(true);
    OutputStream exhausted = new OutputStream() {
      @Override
      public void write(int b) {
        if (first.getAndSet(false)) {
          throw new OutOfMemoryError("Java heap space");
        }
      }
    };
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    int status = CommandLines.run(
        new String[] {"exercises", "list"}, Surroundings.writingTo(exhausted, told));
    assertThat(err())
        .isEqualTo("bytewise exercises list: out of memory: java.lang.OutOfMemoryError: Java heap"
            + " space; add --debug for the stack trace\n");
    assertThat(status).isEqualTo(3);
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_error() {
    assertThat(run("Broken pipe", "sizeof", "String")).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void watch_begins_nothing_where_no_key_can_come() {
    CommandRun run = CommandRun.in(
        Map.of("XDG_STATE_HOME", folder.toString()),
        "",
        "exercises",
        "watch",
        "first-check",
        "--into",
        folder.resolve("answers").toString());
    assertThat(run.err())
        .isEqualTo("bytewise exercises watch: watch reads keys from standard input, which has"
            + " ended; start it at a terminal\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
    assertThat(folder.resolve("answers")).doesNotExist();
    assertThat(Files.exists(folder.resolve("bytewise"))).isFalse();
  }

  @Test
  void a_file_that_cannot_be_used_is_named_with_the_reason_and_not_as_an_exception() {
    assertThat(CommandRun.of("author", "check", folder.toString()).err())
        .isEqualTo("bytewise author check: '" + folder
            + "' is not a pack: it has neither lessons.txt nor exercises.txt\n");
    Path roster = folder.resolve("roster.csv");
    assertThat(CommandRun.of("grade", folder.toString(), "--roster", roster.toString())
            .err())
        .contains("the roster " + roster + " cannot be read: it does not exist");
    assertThat(CommandRun.in(
                Map.of("XDG_STATE_HOME", folder.toString()),
                "",
                "exercises",
                "start",
                "first-check",
                "--into",
                "/proc/none")
            .err())
        .startsWith("bytewise exercises start: '/proc/none/")
        .endsWith("' cannot be written: its folder does not exist and cannot be created\n");
  }

  @Test
  void a_format_that_is_unknown_is_answered_with_the_ones_that_can_be_typed() {
    assertThat(CommandRun.of("lessons", "--format", "xml").err())
        .isEqualTo(
            "bytewise lessons: invalid value for option '--format': expected one of text, json"
                + " but was 'xml'; see 'bytewise lessons --help'\n");
  }

  @Test
  void completion_knows_lessons_exercises_and_values_in_lower_case() {
    assertThat(CommandRun.of("completion", "bash").out())
        .contains("string-size")
        .contains("first-check")
        .contains("\"text\"", "\"json\"")
        .doesNotContain("\"JSON\"");
  }
}
