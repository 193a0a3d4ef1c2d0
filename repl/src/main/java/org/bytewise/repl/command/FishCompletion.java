package org.bytewise.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Generates the completion script for fish, which picocli does not, from the commands' models. */
final class FishCompletion {
  private final String root;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String root) {
    this.root = root;
  }

  /** Returns the script for a command and its subcommands. */
  static String of(CommandLine command) {
    FishCompletion completion = new FishCompletion(command.getCommandName());
    completion.commands(command, List.of());
    return completion.script.toString();
  }

  /**
   * Writes what can follow a command.
   *
   * @param path the names of the command and of those it belongs to, without the root's
   */
  private void commands(CommandLine command, List<String> path) {
    List<String> names = new ArrayList<>();
    command.getSubcommands().forEach((name, sub) -> {
      if (!sub.getCommandSpec().usageMessage().hidden()) {
        names.add(name);
      }
    });
    String here = condition(path, names);
    for (String name : names) {
      CommandSpec sub = command.getSubcommands().get(name).getCommandSpec();
      line(here, "-f -a " + name, String.join(" ", sub.usageMessage().header()));
    }
    command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> option(here, option));
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      String values = values(parameter);
      if (!values.isEmpty()) {
        line(here, "-f -a " + quoted(values), "");
      }
    }
    for (String name : names) {
      List<String> below = new ArrayList<>(path);
      below.add(name);
      commands(command.getSubcommands().get(name), below);
    }
  }

  private void option(String condition, OptionSpec option) {
    StringBuilder how = new StringBuilder();
    for (String name : option.names()) {
      how.append(how.isEmpty() ? "" : " ");
      String word = name.replaceFirst("^-+", "");
      how.append(name.startsWith("--") ? "-l " : word.length() == 1 ? "-s " : "-o ")
          .append(word);
    }
    if (option.arity().max() > 0) {
      String values = values(option);
      how.append(values.isEmpty() ? " -r" : " -x -a " + quoted(values));
    }
    line(condition, how.toString(), String.join(" ", option.description()));
  }

  private static String values(ArgSpec argument) {
    return argument.completionCandidates() == null
        ? ""
        : String.join(
            " ",
            StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                .toList());
  }

  /** Returns when a line applies: after these commands, and before any of those. */
  private static String condition(List<String> after, List<String> before) {
    List<String> tests = new ArrayList<>();
    after.forEach(name -> tests.add("__fish_seen_subcommand_from " + name));
    if (after.isEmpty()) {
      tests.add("__fish_use_subcommand");
    } else if (!before.isEmpty()) {
      tests.add("not __fish_seen_subcommand_from " + String.join(" ", before));
    }
    return String.join("; and ", tests);
  }

  private void line(String condition, String what, String description) {
    script.append("complete -c ").append(root).append(" -n ").append(quoted(condition));
    script.append(' ').append(what);
    if (!description.isBlank()) {
      script.append(" -d ").append(quoted(description.strip()));
    }
    script.append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
