package org.bytewise.repl.command;

import static org.bytewise.repl.command.CommandAssert.assertThat;

import org.bytewise.repl.process.ExitStatus;
import org.junit.jupiter.api.Test;

/** Rust on the command line, as far as it is recorded. */
class RustCommandTest {
  @Test
  void a_type_is_answered_as_text_and_as_json() {
    assertThat(CommandRun.of("rust", "Vec<u8>")).isFine().prints("recorded with rustc ");
    assertThat(CommandRun.of("rust", "Vec<u8>", "--format", "json"))
        .isFine()
        .prints("\"source\":\"recorded\"");
  }

  @Test
  void sizeof_answers_for_rust() {
    assertThat(CommandRun.of("sizeof", "--rust", "Vec<u8>", "&str"))
        .isFine()
        .prints("&str")
        .prints("recorded with rustc ");
    assertThat(CommandRun.of("sizeof", "--rust", "&str", "--format", "json"))
        .isFine()
        .prints("\"alignmentBytes\":8");
  }

  @Test
  void pairs_are_listed_and_an_unknown_one_is_wrong_usage() {
    assertThat(CommandRun.of("beside"))
        .isFine()
        .prints("bytewise beside PAIR measures the Java on your VM");
    assertThat(CommandRun.of("beside", "hashmap"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise beside: there is no pair 'hashmap': did you mean hash-map?");
  }

  @Test
  void code_with_nothing_in_it_is_wrong_usage() {
    assertThat(CommandRun.of("rust", "// c"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise rust: '// c' has no code in it; try bytewise rust 'Vec<u8>'");
  }
}
