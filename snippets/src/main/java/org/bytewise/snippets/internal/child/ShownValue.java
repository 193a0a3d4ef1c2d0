package org.bytewise.snippets.internal.child;

import java.io.Serializable;
import java.util.function.BiFunction;

/**
 * The value of a run: a probe's result before anything else has touched it, its text, and the
 * probe's result after that, if different. Used by the child's main thread; the command thread
 * fetches the results after the run.
 */
final class ShownValue {
  private String probe;
  private String argument;
  private Serializable found;
  private Serializable foundAfterwards;
  private ShownCopy shown;

  /**
   * Applies a probe to the values of future runs.
   *
   * @param type the probe's class; null for none
   */
  void probe(String type, String probeArgument) {
    probe = type;
    argument = probeArgument;
  }

  /** Begins a run by clearing earlier results. */
  void forget() {
    found = null;
    foundAfterwards = null;
    shown = null;
  }

  /** Probes a value before anything else touches it. */
  void measure(Object value) {
    found = apply(value);
  }

  /** Prepares for {@link #text}, which the learner can stop. */
  void prepare(Object value) {
    ShownCopy.prepare(value);
  }

  /** Returns the value as text. */
  String text(Object value) {
    shown = new ShownCopy();
    return ValueText.of(value, shown::of);
  }

  /**
   * Returns the text of a value if creating it runs no code of the learner's; otherwise an empty
   * text.
   */
  static String plainText(Object value) {
    boolean plain = value == null
        || value instanceof String
        || (value instanceof Number && value.getClass().getPackageName().equals("java.lang"))
        || value instanceof Boolean
        || value instanceof Character;
    return plain ? ValueText.of(value) : "";
  }

  /**
   * Probes the value again if showing it may have changed it.
   *
   * @param alone whether no other thread could have changed it in the meantime
   */
  void measureShown(Object value, boolean alone) {
    if (alone && found != null && shown != null && shown.isWatched()) {
      Serializable now = apply(value);
      foundAfterwards = found.equals(now) ? null : now;
    }
    shown = null;
  }

  /**
   * Returns a run's report together with the probe's results: the first, and the later one if
   * different.
   */
  Object[] with(byte[] report) {
    return new Object[] {report, found, foundAfterwards};
  }

  /** A failing probe is ignored: the value's own result is more important. */
  private Serializable apply(Object value) {
    if (probe == null || value == null) {
      return null;
    }
    try {
      return apply(probe, value, argument);
    } catch (ReflectiveOperationException
        | RuntimeException
        | LinkageError
        | VirtualMachineError e) {
      return null;
    }
  }

  /** Applies a probe to an object. */
  @SuppressWarnings(
      "unchecked") // The requirements on probes are documented where they are passed in.
  static Serializable apply(String type, Object value, String argument)
      throws ReflectiveOperationException {
    Object probe = Class.forName(type).getDeclaredConstructor().newInstance();
    return ((BiFunction<Object, String, Serializable>) probe).apply(value, argument);
  }
}
