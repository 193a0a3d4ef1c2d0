package org.bytewise.repl.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentRunner;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;
import org.bytewise.snippets.SnippetOutput;

/** Answers one call of an instrument on the command line, as text or as JSON. Knows no picocli. */
final class InstrumentExecution implements Callable<Integer>, SnippetOutput {
  private final BytewiseCommand root;
  private final Instrument instrument;
  private final InstrumentCall call;
  private final boolean json;
  private final Reporter reporter;

  /** Whether what the code has printed ends in the middle of a line. */
  private boolean openLine;

  InstrumentExecution(
      BytewiseCommand root, Instrument instrument, InstrumentCall call, boolean json) {
    this.root = root;
    this.instrument = instrument;
    this.call = call;
    this.json = json;
    this.reporter = new Reporter(root);
  }

  @Override
  public Integer call() {
    SessionOptions options = root.session(this).input(input()).build();
    try (Workbench workbench = Workbench.of(options)) {
      if (!root.startup().isEmpty()) {
        StartupFiles.run(root.startup(), workbench);
      }
      Report report = InstrumentRunner.run(
          instrument,
          new InstrumentContext(
              workbench, CallForm.COMMAND_LINE, new CommandLineHost(root, json), new NoProgress()),
          call);
      show(report);
      if (root.debug()) {
        workbench
            .recorder()
            .ifPresent(how ->
                reporter.error("bytewise " + instrument.name(), "the VM records objects " + how));
      }
      return status(report);
    } catch (InstrumentException e) {
      fail(e);
      return status(e.kind());
    } catch (RuntimeException e) {
      if (json) {
        failedJson(e.toString());
      }
      throw e;
    }
  }

  /** Prints the code's own output, which must not get into what a program reads. */
  @Override
  public void print(String text, boolean error) {
    if (json || text.isEmpty()) {
      return;
    }
    (error ? root.surroundings().err() : root.surroundings().out()).print(text);
    openLine = error ? openLine : !text.endsWith("\n");
  }

  /** Returns what the code reads: this process's input, unless the code itself comes from there. */
  private SnippetInput input() {
    return SourceOption.readsStandardInput(call)
        ? SnippetInput.EMPTY
        : new LateInput(root.surroundings());
  }

  /** A class, because the first lambda of a VM takes longer than measuring a type. */
  private static final class NoProgress implements Consumer<String> {
    @Override
    public void accept(String line) {
      // The answer is all that the command line shows.
    }
  }

  /** Opens standard input only once the code reads it. */
  private static final class LateInput implements SnippetInput {
    private final Surroundings surroundings;
    private BufferedReader lines;

    LateInput(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public synchronized String readLine() throws IOException {
      if (lines == null) {
        lines =
            new BufferedReader(new InputStreamReader(surroundings.in(), surroundings.charset()));
      }
      return lines.readLine();
    }
  }

  private void show(Report report) {
    if (json) {
      reporter.json(JsonReport.of(InstrumentRunner.json(instrument, report)));
      return;
    }
    if (openLine) {
      reporter.plain("");
    }
    reporter.lines(report.results(reporter.width(), reporter.glyphs()));
    reporter.errorLines(report.errors(reporter.width(), reporter.glyphs()));
  }

  private void fail(InstrumentException e) {
    if (json) {
      failedJson(e.getMessage());
    } else if (openLine) {
      reporter.plain("");
    }
    reporter.error("bytewise " + instrument.name(), e.getMessage());
    if (root.debug()) {
      e.printStackTrace(root.surroundings().err());
    }
  }

  private void failedJson(String reason) {
    reporter.json(JsonReport.of(instrument.failure(call, RunStatus.FAILED, reason)));
  }

  /** Returns the exit status of a call without an answer. */
  static int status(InstrumentException.Kind kind) {
    return switch (kind) {
      case FAILED -> ExitStatus.FAILED;
      case USAGE -> ExitStatus.USAGE;
      case ENVIRONMENT -> ExitStatus.ENVIRONMENT;
    };
  }

  /** Returns the exit status of a call with an answer. */
  static int status(Report report) {
    return switch (report.ended()) {
      case OK -> report.holds() ? ExitStatus.FINE : ExitStatus.FAILED;
      case INTERRUPTED -> ExitStatus.INTERRUPTED;
      case REJECTED, THREW, VM_LOST -> ExitStatus.FAILED;
      case FAILED -> report.blamesEnvironment() ? ExitStatus.ENVIRONMENT : ExitStatus.FAILED;
    };
  }
}
