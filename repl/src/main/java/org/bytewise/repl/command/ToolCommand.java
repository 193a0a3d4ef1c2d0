package org.bytewise.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.snippets.SnippetOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A tool as a command of the command line. Its help comes from the tool. */
@Command
final class ToolCommand implements Callable<Integer> {
  private final BytewiseCommand root;
  private final Instrument tool;

  @Mixin
  private FormatOption format;

  @Parameters(
      paramLabel = "ARGUMENT",
      arity = "0..*",
      description = "As at the prompt; words are joined by blanks.")
  private List<String> words = new ArrayList<>();

  ToolCommand(BytewiseCommand root, Instrument tool) {
    this.root = root;
    this.tool = tool;
  }

  /** Has help say what the tool is, and leaves the tool's own options where they stand. */
  @Spec
  void describe(CommandSpec spec) {
    spec.parser().unmatchedOptionsArePositionalParams(true);
    List<String> text = new ArrayList<>();
    text.add("");
    tool.details().forEach(paragraph -> text.add(escaped(paragraph)));
    text.add("");
    tool.examples()
        .forEach(example -> text.add("  bytewise " + tool.name() + " " + quoted(example)));
    spec.usageMessage().header(tool.summary() + ".").description(text.toArray(String[]::new));
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  private static String quoted(String example) {
    return example.isEmpty() ? "" : "'" + escaped(example) + "'";
  }

  @Override
  public Integer call() {
    Surroundings surroundings = root.surroundings();
    // What a program reads must not have the code's own output in it.
    SnippetOutput output = format.isJson()
        ? (text, error) -> {}
        : (text, error) -> (error ? surroundings.err() : surroundings.out()).print(text);
    Reporter reporter = new Reporter(root);
    try (Workbench workbench = Workbench.of(root.session(output).build())) {
      Report report =
          InstrumentList.run(tool, new InstrumentContext(workbench), String.join(" ", words));
      if (format.isJson()) {
        reporter.json(JsonReport.of(report.data()));
      } else {
        reporter.lines(report.lines(reporter.width(), reporter.glyphs()));
      }
      return status(report.ended());
    } catch (InstrumentException e) {
      throw new CommandException(ExitStatus.FAILED, e.getMessage());
    }
  }

  private static int status(RunStatus ended) {
    return switch (ended) {
      case OK -> ExitStatus.FINE;
      case INTERRUPTED -> ExitStatus.INTERRUPTED;
      case REJECTED, THREW, VM_LOST, FAILED -> ExitStatus.FAILED;
    };
  }
}
