package org.bytewise.repl.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The streams and the environment of one run. Immutable.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for errors
 * @param charset of all three
 * @param environment the environment variables
 * @param typed whether standard input is a terminal
 * @param watched whether standard output is a terminal
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Charset charset,
    Map<String, String> environment,
    boolean typed,
    boolean watched) {

  /**
   * System property that the launcher sets to any of {@code in}, {@code out} and {@code errors},
   * for each standard stream that is a terminal: the shell can tell them apart, Java 17 can only
   * tell whether both are. It contains {@code closed} if standard input was closed.
   */
  private static final String TERMINALS = "bytewise.terminals";

  private static final int DEFAULT_WIDTH = 80;
  private static final int LEAST_WIDTH = 20;

  public Surroundings {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(charset, "charset");
    environment = Map.copyOf(environment);
  }

  /** Returns the surroundings of this process. */
  public static Surroundings ofProcess() {
    Charset charset = nativeCharset();
    String terminals = System.getProperty(TERMINALS, "");
    return new Surroundings(
        terminals.contains("closed") ? new ClosedInput() : System.in,
        stream(FileDescriptor.out, charset),
        stream(FileDescriptor.err, charset),
        charset,
        System.getenv(),
        terminals.contains("in"),
        terminals.contains("out"));
  }

  /**
   * Returns surroundings with these streams, which are not terminals, in UTF-8, and this process's
   * environment.
   */
  public static Surroundings of(InputStream in, PrintStream out, PrintStream err) {
    return new Surroundings(in, out, err, StandardCharsets.UTF_8, System.getenv(), false, false);
  }

  /**
   * Returns the charset of the terminal: Java 17 writes in the default charset, later versions in
   * the terminal's.
   */
  private static Charset nativeCharset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
    return Charset.isSupported(name.isEmpty() ? "-" : name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return ResultStream.of(new FileOutputStream(descriptor), charset);
  }

  /** Streams without a terminal whose output is written to a stream that may fail. */
  public static Surroundings writingTo(OutputStream out, PrintStream err) {
    return of(InputStream.nullInputStream(), ResultStream.of(out, StandardCharsets.UTF_8), err);
  }

  /**
   * Returns why not all results could be written; empty where they were. That the reader of a pipe
   * has gone, as {@code head} does, is no failure.
   */
  public Optional<String> unwritten() {
    Optional<String> failure =
        out instanceof ResultStream results ? results.failure() : Optional.empty();
    return failure.isPresent() && failure.get().contains("roken pipe") ? Optional.empty() : failure;
  }

  /** Returns whether the standard error of this process is a terminal. */
  public static boolean errorsWatched() {
    return System.getProperty(TERMINALS, "").contains("errors");
  }

  /** Returns the files that persist between runs. */
  public StateFiles files() {
    return StateFiles.of(environment);
  }

  /**
   * Returns the columns for reports: {@code COLUMNS}, at least 20, or 80 if it is not set to a
   * number.
   */
  public int width() {
    try {
      return Math.max(
          LEAST_WIDTH,
          Integer.parseInt(environment.getOrDefault("COLUMNS", String.valueOf(DEFAULT_WIDTH))));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }
}
