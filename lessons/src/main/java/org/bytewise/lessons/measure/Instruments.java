package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What lessons ask to have measured. One instance is one learner's session: what {@link #run}
 * declares, later calls see. Whoever implements it wires it to a live VM; nothing here is ever
 * answered from memory.
 *
 * <p>A <em>target</em> is a primitive or array type ({@code int}, {@code int[10]}), else a class
 * ({@code String}, {@code HashMap.Node}), else a Java expression, tried in this order.
 *
 * <p>A session has the prompt's usual imports: lessons write {@code ArrayList} without its package.
 *
 * <p>Calls come one at a time, from the thread that drives the player. Measuring leaves no variable
 * behind that the learner could see. Every method throws {@link MeasurementException}, with one
 * line for the learner, when it cannot answer.
 */
public interface Instruments {

  /** The VM that is measured. */
  Facts facts() throws MeasurementException;

  /** The names of the simulated VMs that {@link #sizes} and {@link #layout} know. */
  Set<String> simulatedVms();

  /**
   * Runs Java in the session: one statement or several. Code that does not compile, throws or loses
   * its VM is an outcome, not an exception.
   *
   * <p>What begins with a slash and a name is a command of the prompt that measures, such as
   * {@code /growth new ArrayList<String>()}: its report is the run's. A command that runs code
   * elsewhere, in a VM of its own, leaves the session as it was.
   *
   * @throws MeasurementException if it cannot be run at all, or is a command that does not exist
   */
  Run run(String code) throws MeasurementException;

  /**
   * The layout of a target.
   *
   * @param vm a simulated VM's name, or empty for the VM itself
   */
  MeasuredSizes sizes(String target, Optional<String> vm) throws MeasurementException;

  /**
   * The picture of a target's layout, as lines of at most {@code width} columns where that is
   * possible.
   *
   * @param vm a simulated VM's name, or empty for the VM itself
   */
  List<String> layout(String target, Optional<String> vm, int width) throws MeasurementException;

  /** The table of all objects that a value holds, by type, as lines like {@link #layout}'s. */
  List<String> footprint(String target, int width) throws MeasurementException;

  /** Makes the session a fresh one: forgets all that was declared in it. */
  void reset() throws MeasurementException;
}
