package org.bytewise.repl.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.repl.process.ProgramFacts;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Generates a command's manual page in roff's man macros, from the command's model. Picocli's own
 * generator writes AsciiDoc, which needs a Ruby interpreter to become a manual page.
 */
final class ManualPage {
  private static final String STATE = "$XDG_STATE_HOME/bytewise/";

  private static final Map<String, String> FILES = Map.of(
      STATE + "history",
      "What was typed at the prompt.",
      STATE + "progress.json",
      "The progress in lessons.",
      STATE + "exercises.json",
      "The progress in exercises.",
      STATE + "startup.jsh",
      "What each session begins with, as /set start has kept it.",
      "$XDG_CACHE_HOME/bytewise/archives/",
      "Archives of classes, which make the start quicker. They may be deleted at any time.");

  private static final Map<String, String> ENVIRONMENT = Map.of(
      "BYTEWISE_EXERCISES",
          "A folder with a pack of exercises, used in place of the packaged ones.",
      "BYTEWISE_NO_ARCHIVES", "Where it is 1, archives of classes are neither used nor made.",
      "COLUMNS", "The width of reports; 80 where it is not set.",
      "JAVA_HOME", "The JDK that runs Bytewise and the code that is measured.",
      "NO_COLOR",
          "Where it is not empty, no colours are written, unless --color always asks for them.",
      "TERM", "Where it is dumb, only ASCII is written and the cursor is not moved.",
      "VISUAL, EDITOR", "The editor that /edit opens; a built-in one where neither is set.",
      "XDG_CACHE_HOME", "Where caches are kept; ~/.cache where it is not set.",
      "XDG_STATE_HOME", "Where the state is kept; ~/.local/state where it is not set.");

  private final CommandLine command;
  private final StringBuilder page = new StringBuilder();

  private ManualPage(CommandLine command) {
    this.command = command;
  }

  static String of(CommandLine command) {
    return new ManualPage(command).write();
  }

  private String write() {
    CommandSpec spec = command.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    String name = spec.qualifiedName("-");
    String version = "bytewise " + ProgramFacts.version();
    macro("TH", name.toUpperCase(Locale.ROOT), "1", "", version, "Bytewise Manual");
    macro("SH", "NAME");
    text(name + " - " + uncapitalized(String.join(" ", usage.header())));
    macro("SH", "SYNOPSIS");
    text(new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip());
    macro("SH", "DESCRIPTION");
    paragraphs(List.of(usage.description()));
    arguments(spec.positionalParameters());
    options(spec.options());
    commands(command.getSubcommands());
    if (spec.parent() == null) {
      surroundings("FILES", FILES);
      surroundings("ENVIRONMENT", ENVIRONMENT);
    }
    exitStatus(spec.root().usageMessage().exitCodeList());
    seeAlso(spec);
    return page.toString();
  }

  private static String uncapitalized(String header) {
    String sentence = header.endsWith(".") ? header.substring(0, header.length() - 1) : header;
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Writes paragraphs; lines that begin with a space are examples and stay as they are. */
  private void paragraphs(List<String> lines) {
    boolean verbatim = false;
    for (String line : lines) {
      boolean example = line.startsWith(" ");
      if (example != verbatim) {
        page.append(example ? ".PP\n.RS 4\n.nf\n" : ".fi\n.RE\n");
        verbatim = example;
      }
      if (line.isBlank()) {
        macro("PP");
      } else {
        text(line.strip());
      }
    }
    if (verbatim) {
      page.append(".fi\n.RE\n");
    }
  }

  private void arguments(List<PositionalParamSpec> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    macro("SH", "ARGUMENTS");
    for (PositionalParamSpec parameter : parameters) {
      entry(parameter.paramLabel(), List.of(parameter.description()));
    }
  }

  private void options(List<OptionSpec> options) {
    macro("SH", "OPTIONS");
    for (OptionSpec option : options) {
      if (option.hidden()) {
        continue;
      }
      String names = String.join(", ", option.names());
      String parameter = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      entry(names + parameter, List.of(option.description()));
    }
  }

  private void commands(Map<String, CommandLine> commands) {
    if (commands.isEmpty()) {
      return;
    }
    macro("SH", "COMMANDS");
    List<CommandSpec> seen = new ArrayList<>();
    for (CommandLine sub : commands.values()) {
      CommandSpec spec = sub.getCommandSpec();
      if (!seen.contains(spec)) {
        seen.add(spec);
        entry(spec.name(), List.of(spec.usageMessage().header()));
      }
    }
  }

  private void exitStatus(Map<String, String> statuses) {
    macro("SH", "EXIT STATUS");
    statuses.forEach((status, meaning) -> entry(status.strip(), List.of(meaning)));
  }

  private void surroundings(String title, Map<String, String> entries) {
    macro("SH", title);
    new TreeMap<>(entries).forEach((name, meaning) -> entry(name, List.of(meaning)));
  }

  private void seeAlso(CommandSpec spec) {
    List<String> others = new ArrayList<>();
    if (spec.parent() != null) {
      others.add(spec.root().name() + "(1)");
    }
    command.getSubcommands().values().stream()
        .map(sub -> sub.getCommandSpec().qualifiedName("-") + "(1)")
        .distinct()
        .forEach(others::add);
    macro("SH", "SEE ALSO");
    text(String.join(", ", others));
  }

  private void entry(String term, List<String> description) {
    macro("TP");
    page.append("\\fB").append(escaped(term)).append("\\fR\n");
    description.forEach(this::text);
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  /** Writes a line of text, protected if it would begin with a control character. */
  private void text(String line) {
    String escaped = escaped(line);
    boolean control = escaped.startsWith(".") || escaped.startsWith("'");
    page.append(control ? "\\&" : "").append(escaped).append('\n');
  }

  /**
   * Escapes text for roff, where a plain hyphen or quote would become a typographic one that cannot
   * be pasted into a shell.
   */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
  }
}
