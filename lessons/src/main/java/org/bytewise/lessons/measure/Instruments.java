package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The measurements that lessons need. One instance is one learner's session: later calls see the
 * declarations of earlier calls of {@link #run}. Implementations connect it to a live VM; every
 * answer about Java is measured, never looked up.
 *
 * <p>A <em>target</em> is a primitive or array type ({@code int}, {@code int[10]}), a class
 * ({@code String}, {@code HashMap.Node}) or a Java expression, tried in this order.
 *
 * <p>A session has the usual imports of the prompt, so that lessons can write {@code ArrayList}
 * without its package.
 *
 * <p>Calls come one at a time, from the thread that drives the player. Measuring leaves no variable
 * behind that the learner could see. Every method throws {@link MeasurementException}, with a
 * one-line message for the learner, if it cannot answer.
 */
public interface Instruments {

  /** Returns facts about the VM that is measured. */
  Facts facts() throws MeasurementException;

  /**
   * Returns facts about a simulated VM.
   *
   * @param vm one of {@link #simulatedVms}
   */
  Facts facts(String vm) throws MeasurementException;

  /** Returns the names of the simulated VMs that {@link #sizes} and {@link #layout} accept. */
  Set<String> simulatedVms();

  /**
   * Runs Java in the session: one statement or several. If the code does not compile, throws or
   * loses its VM, that is an outcome, not an exception.
   *
   * <p>An input that begins with a slash and a name is a measuring command of the prompt, such as
   * {@code /growth new ArrayList<String>()}; its report becomes that of the run. A command that
   * runs code in a VM of its own leaves the session unchanged.
   *
   * @throws MeasurementException if the code cannot be run at all or the command does not exist
   */
  Run run(String code) throws MeasurementException;

  /**
   * As {@link #run}, but what the code prints is only in the result, for figures that are measured
   * while a screen is written.
   */
  Run runSilently(String code) throws MeasurementException;

  /**
   * Runs an input of {@link #run} again for what it leaves in the session, and measures nothing.
   *
   * @throws MeasurementException if the code cannot be run at all or the command does not exist
   */
  void replay(String code) throws MeasurementException;

  /**
   * Measures the layout of a target.
   *
   * @param vm the name of a simulated VM; empty for the VM that is measured
   */
  MeasuredSizes sizes(String target, Optional<String> vm) throws MeasurementException;

  /**
   * Draws the layout of a target, in lines of at most {@code width} columns if possible.
   *
   * @param vm the name of a simulated VM; empty for the VM that is measured
   */
  List<String> layout(String target, Optional<String> vm, int width) throws MeasurementException;

  /**
   * Draws the layout of a target as an SVG file.
   *
   * @param vm the name of a simulated VM; empty for the VM that is measured
   * @return empty if it has no such picture, as a primitive has none
   */
  Optional<String> layoutSvg(String target, Optional<String> vm) throws MeasurementException;

  /**
   * Draws a table of all objects reachable from a value, by type, in lines like those of
   * {@link #layout}.
   */
  List<String> footprint(String target, int width) throws MeasurementException;

  /**
   * Runs code line by line, in a VM of its own with the usual imports alone: it neither sees the
   * session's declarations nor changes anything there. The same code is run once, and its result
   * kept.
   *
   * @throws MeasurementException if it does not compile, does not end, or was interrupted
   */
  SteppedCode step(String code) throws MeasurementException;

  /**
   * Returns a recorded figure of Rust: a number, or a string.
   *
   * @param figure such as {@code size} or {@code blocks}
   * @param name a type, or the name of an operation
   */
  Value rust(String figure, String name) throws MeasurementException;

  /** Returns the compiler that measured the figures of Rust, such as {@code rustc 1.95.0}. */
  String rustCompiler();

  /** Resets the session, discarding all its declarations. */
  void reset() throws MeasurementException;
}
