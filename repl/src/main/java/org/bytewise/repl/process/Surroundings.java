package org.bytewise.repl.process;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

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
   * System property that the launcher sets to {@code in}, {@code out} or both, for each standard
   * stream that is a terminal: the shell can tell them apart, Java 17 can only tell whether both
   * are.
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
        System.in,
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
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, charset);
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
