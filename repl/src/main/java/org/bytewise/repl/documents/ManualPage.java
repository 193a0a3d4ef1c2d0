package org.bytewise.repl.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Writes a command's manual page in the man macros of roff, straight from the model of the command.
 * Picocli's own generator writes AsciiDoc, which takes a Ruby interpreter more to become a manual
 * page.
 */
final class ManualPage {
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
    String version = spec.root().version()[0];
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
    exitStatus(spec.root().usageMessage().exitCodeList());
    seeAlso(spec);
    return page.toString();
  }

  private static String uncapitalized(String header) {
    String sentence = header.endsWith(".") ? header.substring(0, header.length() - 1) : header;
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Lines that begin with a space are examples and stay as they are. */
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

  /** A line of text; one that would begin with a control character gets a mark before it. */
  private void text(String line) {
    String escaped = escaped(line);
    boolean control = escaped.startsWith(".") || escaped.startsWith("'");
    page.append(control ? "\\&" : "").append(escaped).append('\n');
  }

  /**
   * A plain hyphen would become a typographic one, and a plain quote too: neither can be copied.
   */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
  }
}
