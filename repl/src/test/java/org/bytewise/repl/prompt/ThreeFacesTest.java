package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.repl.command.Assembly;
import org.bytewise.repl.command.CompletionSubcommand;
import org.bytewise.repl.learn.Classroom;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.prompt.slash.SlashCommand;
import org.bytewise.repl.prompt.slash.SlashCommands;
import org.bytewise.repl.prompt.slash.Suggestion;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every instrument of the one list is there at the prompt and on the command line, with help. */
@OneJdkIsEnough
class ThreeFacesTest {
  @TempDir
  Path folder;

  static Stream<Instrument> instruments() {
    return InstrumentList.all().stream();
  }

  private static SlashCommand atPrompt(Instrument instrument) {
    SlashCommands.Lookup found = SlashCommands.standard().lookup(instrument.name());
    assertThat(found).isInstanceOf(SlashCommands.Lookup.Found.class);
    return ((SlashCommands.Lookup.Found) found).command();
  }

  private static Surroundings surroundings() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Surroundings.of(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
  }

  private static CommandLine onCommandLine(Instrument instrument) {
    CommandLine found = Assembly.whole(surroundings()).getSubcommands().get(instrument.name());
    assertThat(found).as("bytewise " + instrument.name()).isNotNull();
    return found;
  }

  @Test
  void names_are_unique_and_no_other_command_has_one_of_them() {
    assertThat(instruments().map(Instrument::name)).doesNotHaveDuplicates();
    List<String> prompt =
        SlashCommands.standard().all().stream().map(SlashCommand::name).toList();
    assertThat(prompt).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void both_faces_come_from_the_instrument(Instrument instrument) {
    SlashCommand command = atPrompt(instrument);
    CommandLine line = onCommandLine(instrument);
    assertThat(command.summary()).isEqualTo(instrument.summary());
    assertThat(command.arguments()).isEqualTo(instrument.synopsis());
    assertThat(line.getCommandSpec().usageMessage().header())
        .containsExactly(instrument.summary() + ".");
    for (InstrumentOption option : instrument.options()) {
      assertThat(line.getCommandSpec().findOption(option.name()))
          .as(option.name())
          .isNotNull();
    }
    assertThat(line.getCommandSpec().findOption("--format")).isNotNull();
    for (String alias : instrument.aliases()) {
      assertThat(Assembly.whole(surroundings()).getSubcommands()).containsKey(alias);
      assertThat(SlashCommands.standard().lookup(alias))
          .isInstanceOf(SlashCommands.Lookup.Found.class);
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void help_names_options_and_examples_at_both_faces(Instrument instrument) {
    String help = onCommandLine(instrument).getUsageMessage().replaceAll("\\s+", "");
    Piped prompt = Piped.run(folder, "/help " + instrument.name());
    String shown = prompt.out().replaceAll("\\s+", "");
    for (InstrumentOption option : instrument.options()) {
      assertThat(help).contains(option.name());
      assertThat(shown).contains(option.name());
    }
    for (String example : instrument.examples()) {
      String code = example.replaceAll("\\s+", "");
      assertThat(shown).contains("/" + instrument.name() + code);
      assertThat(help.replace("'", ""))
          .contains("bytewise" + instrument.name() + code.replace("'", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void its_first_example_runs_at_the_prompt(Instrument instrument) {
    String example = instrument.examples().get(0);
    String call = ("/" + instrument.name() + " " + example).strip();
    Piped run = Piped.run(folder, call);
    assertThat(run.err()).as(call).isEmpty();
    assertThat(run.out()).as(call).isNotBlank();
    if (!instrument.name().equals("limit") && !instrument.name().equals("stack")) {
      assertThat(run.status()).as(call).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void tab_completes_its_name_and_its_options(Instrument instrument) {
    try (Conversation conversation = new Conversation(
        Options.atTerminal(folder),
        new StreamConsole(Options.atTerminal(folder), input -> false),
        new Classroom(() -> null, () -> null, () -> 80))) {
      Assistant assistant = new Assistant(() -> conversation, () -> false);
      String name = "/" + instrument.name();
      assertThat(suggested(assistant, name.substring(0, name.length() - 1))).contains(name);
      for (InstrumentOption option : instrument.options()) {
        assertThat(suggested(assistant, name + " --")).contains(option.name());
        if (!option.values().isEmpty()) {
          assertThat(suggested(assistant, name + " " + option.name() + " "))
              .isEqualTo(option.values());
        }
      }
    }
  }

  private static List<String> suggested(Assistant assistant, String typed) {
    return assistant.complete(typed, typed.length()).all().stream()
        .map(Suggestion::text)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void the_shells_completion_knows_it_and_its_options(Instrument instrument) {
    String script = Assembly.completion(surroundings(), CompletionSubcommand.Shell.BASH);
    assertThat(script).contains("_picocli_bytewise_" + instrument.name());
    for (InstrumentOption option : instrument.options()) {
      assertThat(script).contains(option.name());
    }
  }

  @Test
  void what_nothing_forbids_is_there() {
    Piped run = Piped.run(
        folder,
        "/sizeof String int --vm all",
        "/alloc --survivors var kept = new ArrayList<>(List.of(1000))",
        "/layout --table String");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("  compact-headers (simulated)")
        .contains("int\n")
        .contains("survived: ")
        .contains("OFFSET");
  }
}
