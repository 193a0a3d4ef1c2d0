package org.bytewise.instruments.rust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.SnippetOutput;

/**
 * Measures Rust with the learner's own compiler, in a folder that is deleted at the end. What runs
 * is the learner's own code, as any program that they compile; {@link Workbench#interrupt} stops
 * it. Not thread-safe.
 */
final class RustLab implements AutoCloseable {
  /** In the compiler's own time. */
  private static final Duration COMPILE_LIMIT = Duration.ofMinutes(2);

  private static final long COMPILER_OUTPUT = 1 << 20;
  private static final String CODE_PLACE = "// SNIPPET\n";
  private static final String TYPE_PLACE = "// TYPE\n";
  private static final String PARTS_PLACE = "// PARTS\n";

  /** The minor version of the first compiler that tells where the fields of a tuple are. */
  private static final int TELLS_OFFSETS = 77;

  /** Matches a message in the compiler's short form. */
  private static final Pattern MESSAGE =
      Pattern.compile("([\\w./\\\\-]+\\.rs):(\\d+):(\\d+): (error|warning)(\\[E\\d+])?: (.*)");

  /** Matches an error in the code that the compiler finds after it has read all of it. */
  private static final Pattern PLACELESS = Pattern.compile("error\\[E\\d+]: (.*)");

  private static final Pattern VERSION = Pattern.compile("rustc (\\d+\\.(\\d+)\\.\\S+.*)");
  private static final Pattern HOST = Pattern.compile("host: (\\S+)");

  private final Path rustc;
  private final Workbench workbench;
  private final Duration runLimit;
  private final Path folder;
  private final String compiler;
  private final String platform;
  private final int minor;

  /** What became of a question to the compiler. */
  sealed interface Outcome {
    /** A type was measured. */
    record Sized(RustRow.Type type) implements Outcome {}

    /** Code ran. */
    record Ran(RustRun run) implements Outcome {}

    /** The compiler refused it; there is at least one message. */
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {
      public Rejected {
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /** The learner stopped it, or it took too long to compile. */
    record Stopped(boolean byLimit) implements Outcome {}
  }

  /**
   * Opens a laboratory.
   *
   * @throws InstrumentException if the compiler does not say which one it is
   */
  static RustLab open(Path rustc, Workbench workbench) throws InstrumentException {
    return open(rustc, workbench, RustInstrument.RUN_LIMIT);
  }

  static RustLab open(Path rustc, Workbench workbench, Duration runLimit)
      throws InstrumentException {
    try {
      Path folder = TemporaryFolder.make("rust");
      try {
        return new RustLab(rustc, workbench, runLimit, folder);
      } catch (InstrumentException | IOException | RuntimeException e) {
        TemporaryFolder.delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw InstrumentException.environment(
          "rustc could not be used: " + e.getMessage() + "; " + Rustc.INSTALL, e);
    }
  }

  private RustLab(Path rustc, Workbench workbench, Duration runLimit, Path folder)
      throws InstrumentException, IOException {
    this.rustc = rustc;
    this.workbench = workbench;
    this.runLimit = runLimit;
    this.folder = folder;
    OutsideProgram.Result result = run(List.of(rustc.toString(), "-vV"), Map.of());
    Matcher version = VERSION.matcher(result.out());
    Matcher host = HOST.matcher(result.out());
    if (!result.isFine() || !version.find() || !host.find()) {
      String said = (result.err() + result.out()).lines().findFirst().orElse("nothing");
      throw InstrumentException.environment(
          "%s does not say its version, but: %s".formatted(rustc, said), null);
    }
    this.compiler = version.group(1).strip();
    this.minor = Integer.parseInt(version.group(2));
    this.platform = host.group(1);
    for (String name : List.of("counting.rs", "ending.rs", "prelude.rs")) {
      Files.writeString(folder.resolve(name), RustTable.resource(name));
    }
  }

  /** Returns the compiler's version, as {@link RustTable#compiler} does. */
  String compiler() {
    return compiler;
  }

  /** Returns the platform for which it compiles. */
  String platform() {
    return platform;
  }

  /** Measures a type. */
  Outcome type(String type) throws InstrumentException {
    StringBuilder parts = new StringBuilder();
    List<String> fields = minor >= TELLS_OFFSETS ? RustSyntax.fieldsOfTuple(type) : List.of();
    for (int i = 0; i < fields.size(); i++) {
      parts
          .append("println!(\"part {} at {} ")
          .append(i)
          .append("\", std::mem::size_of::<")
          .append(fields.get(i))
          .append(">(), std::mem::offset_of!(")
          .append(type.strip())
          .append(", ")
          .append(i)
          .append("));\n");
    }
    String source = RustTable.resource("size.rs").replace(PARTS_PLACE, parts);
    // The compiler's own list of parts is an option that it does not promise, so no more than an
    // addition; without it the rest is the same.
    Compiled compiled = compileListing(source, type);
    if (compiled.outcome().isPresent()) {
      return compiled.outcome().get();
    }
    OutsideProgram.Result result = run(compiled.program());
    if (!result.isFine()) {
      throw new InstrumentException("'%s' could not be measured: the program that measures it %s"
          .formatted(type, RustRun.ending(result, COMPILE_LIMIT)));
    }
    RustTable table = RustTable.parse("\ntype " + type.strip().replaceAll("\\s+", " ") + "\n"
        + result
            .out()
            .lines()
            .filter(line -> !line.startsWith("type "))
            .map(line -> "  " + line + "\n")
            .reduce("", String::concat));
    RustRow.Type measured = table.types().get(0);
    if (!measured.parts().isEmpty()) {
      return new Outcome.Sized(measured);
    }
    String name = result
        .out()
        .lines()
        .filter(line -> line.startsWith("type "))
        .map(line -> line.substring("type ".length()))
        .findFirst()
        .orElse("");
    return new Outcome.Sized(new RustRow.Type(
        measured.name(),
        measured.size(),
        measured.alignment(),
        CompilerParts.of(compiled.said(), name, measured.size())));
  }

  private Compiled compileListing(String source, String type) throws InstrumentException {
    try {
      return compile("size", source, TYPE_PLACE, type, true);
    } catch (InstrumentException e) {
      // A compiler without the option says so, rather than naming a place in the code.
      return compile("size", source, TYPE_PLACE, type, false);
    }
  }

  /**
   * Runs code and counts what it allocates.
   *
   * @param shown receives what it prints
   * @param progress receives that it runs
   */
  Outcome snippet(String code, SnippetOutput shown, Consumer<String> progress)
      throws InstrumentException {
    Compiled compiled =
        compile("receipt", RustTable.resource("receipt.rs"), CODE_PLACE, code, false);
    if (compiled.outcome().isPresent()) {
      return compiled.outcome().get();
    }
    progress.accept("running");
    Path results = folder.resolve("results.txt");
    try {
      Files.deleteIfExists(results);
      OutsideProgram.Result result = run(
          List.of(compiled.program(), results.toString()),
          Map.of(),
          shown,
          workbench.options().outputLimit(),
          runLimit);
      if (result.ending() == OutsideProgram.Ending.STOPPED) {
        return new Outcome.Stopped(false);
      }
      String figures = Files.exists(results) ? Files.readString(results) : "";
      return new Outcome.Ran(RustRun.of(result, runLimit, figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Measures everything that {@code figures.rs} does, and returns it as text for
   * {@link RustTable#parse}.
   *
   * @throws InstrumentException if this compiler or this platform cannot
   */
  String table() throws InstrumentException {
    Compiled compiled = compile("figures", RustTable.resource("figures.rs"), "", "", false);
    if (compiled.outcome().isPresent()) {
      throw InstrumentException.environment(
          compiled.outcome().get() instanceof Outcome.Rejected rejected
              ? "rustc %s cannot compile figures.rs: %s"
                  .formatted(compiler, rejected.diagnostics().get(0).message())
              : "rustc was stopped",
          null);
    }
    OutsideProgram.Result result = run(compiled.program());
    if (!result.isFine()) {
      throw new InstrumentException("figures.rs " + RustRun.ending(result, COMPILE_LIMIT));
    }
    return RustTable.heading(compiler, platform) + result.out();
  }

  /**
   * What the compiler did.
   *
   * @param outcome why it produced no program; empty if it did
   * @param said what the compiler printed
   */
  private record Compiled(String program, Optional<Outcome> outcome, String said) {}

  private Compiled compile(
      String name, String source, String place, String code, boolean listsParts)
      throws InstrumentException {
    String before = place.isEmpty() ? source : source.substring(0, source.indexOf(place));
    String text = place.isEmpty() ? source : source.replace(place, code + "\n");
    Path program = folder.resolve(name + ".out");
    List<String> command = new ArrayList<>(List.of(
        rustc.toString(),
        "--edition",
        "2021",
        "-C",
        "debuginfo=0",
        "--error-format=short",
        "-o",
        program.toString(),
        name + ".rs"));
    Map<String, String> environment = new HashMap<>();
    if (listsParts) {
      command.add("-Zprint-type-sizes");
      environment.put("RUSTC_BOOTSTRAP", "1");
    }
    try {
      Files.writeString(folder.resolve(name + ".rs"), text);
      OutsideProgram.Result result =
          run(command, environment, (said, error) -> {}, COMPILER_OUTPUT, COMPILE_LIMIT);
      if (result.ending() != OutsideProgram.Ending.EXITED) {
        boolean byLimit = result.ending() == OutsideProgram.Ending.TIMED_OUT;
        return new Compiled("", Optional.of(new Outcome.Stopped(byLimit)), "");
      }
      if (result.isFine()) {
        return new Compiled(program.toString(), Optional.empty(), result.out());
      }
      int first = (int) before.chars().filter(c -> c == '\n').count() + 1;
      List<Diagnostic> errors = errors(result.err(), first, code.lines().toList());
      if (errors.isEmpty()) {
        throw InstrumentException.environment(
            "rustc cannot build a program here: " + firstError(result.err()), null);
      }
      return new Compiled("", Optional.of(new Outcome.Rejected(errors)), "");
    } catch (IOException e) {
      throw InstrumentException.environment("rustc cannot be started: " + e.getMessage(), e);
    }
  }

  private static String firstError(String said) {
    return said.lines()
        .filter(line -> line.startsWith("error"))
        .findFirst()
        .or(() -> said.lines().findFirst())
        .orElse("it gives no reason");
  }

  /**
   * Returns the compiler's errors, with the lines and columns of the learner's code; an error that
   * lies elsewhere is put at the end of it.
   *
   * @param first the line of the file at which the code begins
   */
  private static List<Diagnostic> errors(String said, int first, List<String> code) {
    List<Diagnostic> errors = new ArrayList<>();
    for (String line : said.lines().toList()) {
      Matcher message = MESSAGE.matcher(line);
      if (message.matches() && message.group(4).equals("error")) {
        int at = Integer.parseInt(message.group(2)) - first + 1;
        boolean inside = at >= 1 && at <= code.size();
        int shown = inside ? at : Math.max(1, code.size());
        String text = code.isEmpty() ? "" : code.get(shown - 1);
        int column = inside ? Integer.parseInt(message.group(3)) : text.length() + 1;
        errors.add(new Diagnostic(true, message.group(6), shown, column, 1, text));
      }
      Matcher placeless = PLACELESS.matcher(line);
      if (placeless.matches() && errors.isEmpty()) {
        String start = code.isEmpty() ? "" : code.get(0);
        errors.add(new Diagnostic(true, placeless.group(1), 1, 1, 1, start));
      }
    }
    return errors;
  }

  private OutsideProgram.Result run(String program) throws InstrumentException {
    try {
      return run(List.of(program), Map.of());
    } catch (IOException e) {
      throw InstrumentException.environment("a program cannot be started: " + e.getMessage(), e);
    }
  }

  private OutsideProgram.Result run(List<String> command, Map<String, String> environment)
      throws IOException {
    return run(command, environment, (said, error) -> {}, COMPILER_OUTPUT, COMPILE_LIMIT);
  }

  private OutsideProgram.Result run(
      List<String> command,
      Map<String, String> environment,
      SnippetOutput shown,
      long outputLimit,
      Duration limit)
      throws IOException {
    OutsideProgram program = new OutsideProgram(command, folder, environment, shown, outputLimit);
    Runnable done = workbench.onInterrupt(program::stop);
    try {
      return program.run(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new OutsideProgram.Result(OutsideProgram.Ending.STOPPED, 0, "", "", 0);
    } finally {
      done.run();
    }
  }

  @Override
  public void close() {
    TemporaryFolder.delete(folder);
  }

  /** Reads the parts of a type from the list that the compiler prints. */
  private static final class CompilerParts {
    private static final String PREFIX = "print-type-size ";
    private static final Pattern TYPE = Pattern.compile("type: `(.+)`: (\\d+) bytes.*");
    private static final Pattern VARIANT = Pattern.compile("variant `(.+)`: (\\d+) bytes.*");
    private static final Pattern FIELD = Pattern.compile(
        "(?:(?:field|upvar|local) `(.+)`|(discriminant|padding|end padding))" + ": (\\d+) bytes.*");

    private CompilerParts() {}

    static List<RustRow.Part> of(String said, String name, long size) {
      List<RustRow.Part> parts = new ArrayList<>();
      String variant = "";
      boolean found = false;
      for (String line : said.lines().toList()) {
        String text = line.startsWith(PREFIX) ? line.substring(PREFIX.length()).strip() : "";
        Matcher type = TYPE.matcher(text);
        Matcher ofVariant = VARIANT.matcher(text);
        Matcher field = FIELD.matcher(text);
        if (type.matches()) {
          if (found) {
            break;
          }
          found = RustSyntax.shortName(type.group(1)).equals(RustSyntax.shortName(name))
              && Long.parseLong(type.group(2)) == size;
        } else if (found && ofVariant.matches()) {
          variant = ofVariant.group(1);
          parts.add(part("variant " + variant, ofVariant.group(2)));
        } else if (found && field.matches()) {
          String own = field.group(1) == null ? field.group(2) : variant + field.group(1);
          boolean inVariant = field.group(1) == null && !variant.isEmpty();
          parts.add(part(inVariant ? own + " of " + variant : own, field.group(3)));
        }
      }
      // What takes no room tells a reader nothing, but for a variant.
      parts.removeIf(part -> part.size() == 0 && !part.name().startsWith("variant "));
      return parts;
    }

    private static RustRow.Part part(String name, String size) {
      String plain = name.startsWith(".") ? name.substring(1) : name;
      return new RustRow.Part(plain, OptionalLong.empty(), Long.parseLong(size));
    }
  }
}
