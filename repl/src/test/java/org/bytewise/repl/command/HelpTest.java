package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help texts are the files beside this test; -Dbytewise.rewrite=true writes them anew. */
class HelpTest {
  private static final Path FILES = Path.of("src/test/resources/org/bytewise/repl/command");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "learn",
        "lessons",
        "review",
        "placement",
        "exercises",
        "exercises list",
        "exercises start",
        "exercises check",
        "exercises watch",
        "exercises reset",
        "author check",
        "author stats",
        "sizeof",
        "layout",
        "footprint",
        "alloc",
        "sites",
        "trace",
        "timeline",
        "limit",
        "json-schema",
        "doctor",
        "completion",
        "grade",
        "profile"
      })
  void help_is_as_written(String command) throws IOException {
    CommandRun run = CommandRun.of((command + " --help").strip().split(" "));
    assertThat(run).isFine();
    Path file =
        FILES.resolve("help" + (command.isEmpty() ? "" : "-" + command.replace(' ', '-')) + ".txt");
    if (Boolean.getBoolean("bytewise.rewrite")) {
      Files.createDirectories(FILES);
      Files.writeString(file, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(file));
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void completion_knows_commands_and_options() {
    assertThat(CommandRun.of("completion"))
        .isFine()
        .prints("sizeof")
        .prints("--format")
        .prints("--unsafe-no-sandbox")
        .out()
        .as("a script that a shell reads names no interpreter")
        .startsWith("#\n# bytewise Bash Completion\n");
    assertThat(CommandRun.of("completion", "zsh")).isFine().out().startsWith("#compdef bytewise\n");
    assertThat(CommandRun.of("completion", "fish"))
        .isFine()
        .out()
        .contains(
            "complete -c bytewise -n '__fish_use_subcommand' -f -a sizeof -d 'Measures how many",
            "complete -c bytewise -n '__fish_seen_subcommand_from exercises;"
                + " and not __fish_seen_subcommand_from ",
            "complete -c bytewise -n '__fish_seen_subcommand_from exercises;"
                + " and __fish_seen_subcommand_from list' -l format -x -a 'text json' -d '",
            "complete -c bytewise -n '__fish_seen_subcommand_from learn' -f -a 'memory-map ",
            " -f -a 'bash zsh fish'")
        .doesNotContain("-prompt");
  }
}
