package org.bytewise.repl.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.instruments.survivors.Survivors;
import org.bytewise.instruments.survivors.SurvivorsReport;
import org.bytewise.instruments.text.Receipts;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;
import org.bytewise.snippets.SnippetOutput;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bytewise alloc}. */
@Command(
    name = "alloc",
    header = "Run code, and count what it allocates.",
    description = {
      "",
      "Runs SNIPPET, or a file, in a fresh VM, and lists the objects that it created: as written,"
          + " before the optimising compiler can remove any. What is created the first time only is"
          + " shown apart. The usual imports of jshell, and java.time, are there.",
      "",
      "  bytewise alloc 'List.of(1, 2, 3)'",
      "  bytewise alloc --file Sort.java --format json",
      "  echo 'new int[10]' | bytewise alloc -"
    })
final class AllocCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final BytewiseCommand root;

  @Mixin
  private FormatOption format;

  @Option(
      names = "--survivors",
      description = "Also say which of the objects survive the code, and what holds them.")
  private boolean survivors;

  @ArgGroup(multiplicity = "1")
  private Code code;

  /** Where the code comes from. */
  static final class Code {
    @Parameters(paramLabel = "SNIPPET", description = "Java code; - for standard input.")
    private String snippet;

    @Option(
        names = "--file",
        paramLabel = "F",
        description = "A file with Java code as at the prompt; - for standard input.")
    private String file;

    private boolean isStandardInput() {
      return STANDARD_INPUT.equals(file == null ? snippet : file);
    }
  }

  AllocCommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Surroundings surroundings = root.surroundings();
    String source = source();
    // What a program reads must not have the code's own output in it.
    SnippetOutput output = format.isJson()
        ? (text, error) -> {}
        : (text, error) -> (error ? surroundings.err() : surroundings.out()).print(text);
    SessionOptions options = root.session(output).input(input()).build();
    try (Workbench workbench = Workbench.of(options)) {
      Survivors.Watched watched = run(workbench, source);
      Answer answer = watched.answer();
      Reporter reporter = new Reporter(root);
      if (format.isJson()) {
        reporter.json(JsonReport.allocations(answer, watched.survivors()));
      } else {
        text(answer, reporter);
        watched
            .survivors()
            .map(found -> SurvivorsReport.survived(found, reporter.width(), reporter.glyphs()))
            .ifPresent(reporter::lines);
      }
      return status(answer);
    }
  }

  private Survivors.Watched run(Workbench workbench, String source) {
    if (survivors) {
      return Survivors.watch(workbench, source);
    }
    return new Survivors.Watched(workbench.run(source), Optional.empty());
  }

  private static void text(Answer answer, Reporter reporter) {
    if (!answer.output().isEmpty() && !answer.output().endsWith("\n")) {
      reporter.plain("");
    }
    reporter.lines(reporter.outcomes().of(answer));
    List<Evaluation> all = answer.transcript().evaluations();
    Receipts receipts = reporter.outcomes().receipts();
    if (all.size() > 1) {
      reporter.plain("in all");
      reporter.lines(receipts.allocated(answer.transcript().allocations()));
    }
    reporter.lines(receipts.byLine(answer.transcript().allocations()));
  }

  private static int status(Answer answer) {
    boolean stopped =
        answer.last().filter(last -> last instanceof Evaluation.Interrupted).isPresent();
    if (stopped) {
      return ExitStatus.INTERRUPTED;
    }
    return answer.transcript().succeeded() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private String source() {
    InputStream in = root.surroundings().in();
    try {
      if (code.isStandardInput()) {
        return decoded(in.readAllBytes(), root.surroundings().charset());
      }
      return code.file == null
          ? code.snippet
          : decoded(Files.readAllBytes(Path.of(code.file)), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new CommandException(ExitStatus.USAGE, "there is no file '%s'".formatted(code.file));
    } catch (CharacterCodingException e) {
      throw new CommandException(ExitStatus.USAGE, "'%s' is no text in UTF-8".formatted(code.file));
    } catch (IOException e) {
      throw new CommandException(
          ExitStatus.USAGE, "'%s' cannot be read: %s".formatted(code.file, e.getMessage()));
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** What the code reads: this process's input, unless the code itself came from there. */
  private SnippetInput input() {
    if (code.isStandardInput()) {
      return SnippetInput.EMPTY;
    }
    BufferedReader lines = new BufferedReader(
        new InputStreamReader(root.surroundings().in(), root.surroundings().charset()));
    return lines::readLine;
  }
}
