package org.bytewise.snippets.internal.child;

import java.io.Serializable;
import java.util.function.BiFunction;

/**
 * What there is to tell of a run's value: what a probe says of it before anything else has touched
 * it, its text, and what the probe says after that, where it is something else. Used by the child's
 * main thread; what it found is fetched by the thread of commands, after the run.
 */
final class ShownValue {
  private String probe;
  private String argument;
  private Serializable found;
  private Serializable foundAfterwards;
  private ShownCopy shown;

  /**
   * Applies a probe to the values of the runs to come.
   *
   * @param type the probe's class; null for none
   */
  void probe(String type, String probeArgument) {
    probe = type;
    argument = probeArgument;
  }

  /** A run begins. */
  void forget() {
    found = null;
    foundAfterwards = null;
    shown = null;
  }

  /** Looks at a value, before anything else does. */
  void measure(Object value) {
    found = apply(value);
  }

  /** Gets ready for {@link #text}, which the learner can stop. */
  void prepare(Object value) {
    ShownCopy.prepare(value);
  }

  /** The value as text. */
  String text(Object value) {
    shown = new ShownCopy();
    return ValueText.of(value, shown::of);
  }

  /** The text of a value whose text takes no code of its own, and nothing for others. */
  static String plainText(Object value) {
    boolean plain = value == null
        || value instanceof String
        || (value instanceof Number && value.getClass().getPackageName().equals("java.lang"))
        || value instanceof Boolean
        || value instanceof Character;
    return plain ? ValueText.of(value) : "";
  }

  /**
   * Looks at the value once more, if showing it may have changed it.
   *
   * @param alone whether no other thread could have changed it meanwhile
   */
  void measureShown(Object value, boolean alone) {
    if (alone && found != null && shown != null && shown.isWatched()) {
      Serializable now = apply(value);
      foundAfterwards = found.equals(now) ? null : now;
    }
    shown = null;
  }

  /**
   * A report of the run, and what the probe said: at first, and later if that is something else.
   */
  Object[] with(byte[] report) {
    return new Object[] {report, found, foundAfterwards};
  }

  /** What a probe cannot say is not said: the value's own result is more important. */
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
  @SuppressWarnings("unchecked") // What a probe must be is said where it is handed in.
  static Serializable apply(String type, Object value, String argument)
      throws ReflectiveOperationException {
    Object probe = Class.forName(type).getDeclaredConstructor().newInstance();
    return ((BiFunction<Object, String, Serializable>) probe).apply(value, argument);
  }
}
