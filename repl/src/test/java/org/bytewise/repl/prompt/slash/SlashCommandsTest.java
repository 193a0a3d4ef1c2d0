package org.bytewise.repl.prompt.slash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SlashCommandsTest {
  private final SlashCommands commands = SlashCommands.standard();

  static Stream<SlashCommand> all() {
    return SlashCommands.standard().all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_command_is_found_by_its_name_and_explains_itself_in_a_line(SlashCommand command) {
    assertThat(found(command.name())).isEqualTo(command.name());
    assertThat(command.summary())
        .as("summary of /" + command.name())
        .matches("[A-Z].*[^.]")
        .hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void names_are_unique() {
    assertThat(all().flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream())))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_beginning_of_one_name_is_enough() {
    assertThat(found("v")).isEqualTo("vars");
    assertThat(found("hist")).isEqualTo("history");
    assertThat(found("?")).isEqualTo("help");
    assertThat(found("size_of")).isEqualTo("sizeof");
  }

  @Test
  void a_whole_name_is_that_command_even_if_it_begins_others() {
    assertThat(commands.lookup("re")).isInstanceOf(SlashCommands.Lookup.Ambiguous.class);
    assertThat(found("list")).isEqualTo("list");
  }

  @Test
  void numbers_and_negative_numbers_run_something_again() {
    assertThat(found("12")).isEqualTo("!");
    assertThat(found("-2")).isEqualTo("!");
    assertThat(commands.lookup("-x")).isEqualTo(new SlashCommands.Lookup.Unknown());
    assertThat(commands.lookup("")).isEqualTo(new SlashCommands.Lookup.Unknown());
  }

  @Test
  void a_comment_is_no_command() {
    assertThat(SlashCommands.isCommand("/vars")).isTrue();
    assertThat(SlashCommands.isCommand("// vars")).isFalse();
    assertThat(SlashCommands.isCommand("/* vars */")).isFalse();
    assertThat(SlashCommands.isCommand("1 / 2")).isFalse();
  }

  @Test
  void an_argument_is_what_follows_the_name() {
    assertThat(SlashCommands.nameIn("/sizeof new int[ 3 ] ")).isEqualTo("sizeof");
    assertThat(SlashCommands.argumentIn("/sizeof  new int[ 3 ] ")).isEqualTo("new int[ 3 ]");
    assertThat(SlashCommands.argumentIn("/vars")).isEmpty();
  }

  private String found(String name) {
    return commands.lookup(name) instanceof SlashCommands.Lookup.Found found
        ? found.command().name()
        : "nothing for " + name;
  }
}
