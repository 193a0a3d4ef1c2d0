package org.bytewise.repl.prompt;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The options of a prompt. Immutable.
 *
 * @param in where input comes from when it is no terminal
 * @param out takes results when it is no terminal
 * @param err takes errors
 * @param charset of all three
 * @param interactive whether a person sits at the system's terminal; otherwise {@code in} is read
 *     to its end, and nothing is echoed
 * @param environment the environment variables: {@code TERM}, {@code NO_COLOR}, {@code LC_ALL} …
 * @param color when to write colours
 * @param learn the lesson or the questions to begin with; absent for free play
 * @param vmFlags flags of the VM that is measured, after the ones that counting needs
 * @param classPath the learner's own classes
 * @param historyFile where typed inputs are kept from one prompt to the next
 * @param progressFile where the progress in lessons is kept
 * @param scripts files to take in at first
 * @param debug whether unexpected errors show their stack trace
 */
public record PromptOptions(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Charset charset,
    boolean interactive,
    Map<String, String> environment,
    ColorMode color,
    Optional<Learn> learn,
    List<String> vmFlags,
    List<Path> classPath,
    Path historyFile,
    Path progressFile,
    Scripts scripts,
    boolean debug) {

  public PromptOptions {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(charset, "charset");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(color, "color");
    Objects.requireNonNull(learn, "learn");
    vmFlags = List.copyOf(vmFlags);
    classPath = List.copyOf(classPath);
    Objects.requireNonNull(historyFile, "historyFile");
    Objects.requireNonNull(progressFile, "progressFile");
    Objects.requireNonNull(scripts, "scripts");
  }

  /**
   * What to begin with.
   *
   * @param command the command of the prompt, without its slash: {@code learn}, {@code review} or
   *     {@code placement}
   * @param argument its argument; absent for what it does without one
   */
  public record Learn(String command, Optional<String> argument) {
    public static final Learn WHERE_STOPPED = new Learn(Optional.empty());

    /**
     * Begins with a lesson.
     *
     * @param lesson its id or number as typed; absent for the one where the learner stopped, or
     *     else the first one
     */
    public Learn(Optional<String> lesson) {
      this("learn", lesson);
    }
  }
}
