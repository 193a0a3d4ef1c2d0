package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.util.stream.Stream;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong calls of instruments on the command line: one line in its own language, and status 2. */
@OneJdkIsEnough
class InstrumentUsageTest {
  static Stream<Instrument> thatNeedAnArgument() {
    return InstrumentList.all().stream().filter(one -> one.needsArgument(CallForm.COMMAND_LINE));
  }

  static Stream<Instrument> thatRunCode() {
    return InstrumentList.all().stream().filter(InstrumentCases::runsCode);
  }

  static Stream<Arguments> blankCode() {
    return thatNeedAnArgument()
        .flatMap(one -> Stream.of("", " ", "// c").map(code -> Arguments.of(one, code)));
  }

  @ParameterizedTest
  @MethodSource("thatNeedAnArgument")
  void a_missing_argument_is_wrong_usage(Instrument instrument) {
    CommandRun run = CommandRun.of(instrument.name());
    assertThat(run).endsWith(ExitStatus.USAGE).printsNothing();
    String name = "bytewise " + instrument.name();
    assertThat(run.err()).startsWith(name + ": ").contains(" missing; try " + name + " ");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("blankCode")
  void code_with_nothing_in_it_is_wrong_usage(Instrument instrument, String code) {
    CommandRun run = CommandRun.of(instrument.name(), code);
    assertThat(run).endsWith(ExitStatus.USAGE).printsNothing();
    assertThat(run.err())
        .startsWith("bytewise " + instrument.name() + ": '" + code + "' has no code in it; try ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("thatRunCode")
  void what_the_compiler_says_goes_to_standard_error(Instrument instrument) {
    CommandRun run = CommandRun.of(instrument.name(), InstrumentCases.rejected(instrument));
    assertThat(run).endsWith(ExitStatus.FAILED).printsNothing();
    assertThat(run.err()).containsAnyOf("incompatible types", "cannot find symbol");
  }

  @ParameterizedTest
  @ValueSource(strings = {"16 1", "x 1", "16m", "16m // c", "1k 1"})
  void a_bad_size_is_wrong_usage(String argument) {
    CommandRun run = CommandRun.of("limit", argument);
    assertThat(run).endsWith(ExitStatus.USAGE).printsNothing();
    assertThat(run.err())
        .startsWith("bytewise limit: ")
        .doesNotContain("/limit")
        .hasLineCount(1);
  }

  @Test
  void a_number_of_adds_out_of_range_is_wrong_usage() {
    assertThat(CommandRun.of("growth", "new ArrayList<Integer>()", "0"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("type a number from 1 to 1,000,000");
  }

  @Test
  void an_unknown_word_of_the_cheat_sheet_is_wrong_usage_in_the_shells_language() {
    assertThat(CommandRun.of("cheatsheet", "nix"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains(
            "bytewise cheatsheet: no rule is about 'nix'; bytewise cheatsheet lists them all");
    assertThat(CommandRun.of("cheatsheet"))
        .isFine()
        .prints("bytewise cheatsheet WORD proves a rule on your VM");
  }

  @Test
  void an_argument_that_nobody_needs_is_wrong_usage() {
    assertThat(CommandRun.of("map", "heap"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complainsOf("bytewise map: unexpected argument 'heap'");
  }

  @Test
  void an_unknown_lesson_is_wrong_usage() {
    assertThat(CommandRun.of("learn", "nope"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise learn: there is no lesson 'nope'; 'bytewise lessons' lists them");
    assertThat(CommandRun.of("learn", "strng-size"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise learn: there is no lesson 'strng-size'; did you mean string-size?"
            + " 'bytewise lessons' lists them");
  }

  @Test
  void an_unknown_vm_is_wrong_usage() {
    assertThat(CommandRun.of("sizeof", "String", "--vm", "z80"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complainsOf("unknown VM 'z80'");
  }

  @Test
  void code_may_begin_with_a_minus() {
    assertThat(CommandRun.of("sizeof", "-1L")).isFine().prints("-1L  8 bytes");
    assertThat(CommandRun.of("sizeof", "--", "-1")).isFine().prints("-1  4 bytes");
  }
}
