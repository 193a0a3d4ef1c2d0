package org.bytewise.repl.command;

import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.bytewise.repl.Main;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OneJdkIsEnough
class CommandLinesTest {
  @Test
  void an_unknown_command_is_answered_with_the_nearest() {
    assertThat(CommandRun.of("sizof", "String"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise: unknown command 'sizof'; did you mean sizeof?");
    assertThat(CommandRun.of("frobnicate"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise: unknown command 'frobnicate'; see 'bytewise --help'");
  }

  @Test
  void an_unknown_option_is_answered_with_the_nearest() {
    assertThat(CommandRun.of("sizeof", "--formt", "json", "int"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise sizeof: unknown option: '--formt'; did you mean --format?");
  }

  @Test
  void a_missing_target_and_a_wrong_format_are_wrong_usage() {
    assertThat(CommandRun.of("sizeof"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise sizeof: TARGET is missing; try bytewise sizeof String");
    assertThat(CommandRun.of("sizeof", "int", "--format", "xml"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("'xml'");
  }

  @Test
  void options_of_all_commands_may_stand_before_the_command() {
    assertThat(CommandRun.of("--color", "never", "sizeof", "int")).isFine().prints("int  4 bytes");
    assertThat(CommandRun.of("-R-XX:-UseCompressedOops", "sizeof", "Object"))
        .isFine()
        .prints("uncompressed references");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version"})
  void the_version_is_printed(String option) {
    assertThat(CommandRun.of(option))
        .isFine()
        .out()
        .matches(
            "bytewise \\d+(\\.\\d+){2}(, commit [0-9a-f]{7}( with local changes)?)?\\RJava .+\\R");
  }

  @Test
  void a_stack_trace_is_for_those_who_ask() {
    assertThat(CommandRun.of("sizeof", "Object", "-R-XX:+BakeBread", "--debug"))
        .endsWith(ExitStatus.ENVIRONMENT)
        .complainsOf("\tat org.bytewise.");
  }

  @Test
  void main_runs_commands_on_the_streams_that_it_is_given() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(
        new String[] {"sizeof", "char"},
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    Assertions.assertThat(status).isEqualTo(ExitStatus.FINE);
    Assertions.assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("char  2 bytes\n");
    Assertions.assertThat(err.size()).isZero();
  }
}
