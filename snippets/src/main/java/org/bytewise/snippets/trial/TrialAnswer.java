package org.bytewise.snippets.trial;

import java.util.Set;

/**
 * The result of a call. Immutable. Very long texts are truncated.
 *
 * @param value the result as text; null if the call threw, or its result was not asked for
 * @param exception the binary name of the exception's class; null if none was thrown
 * @param message the exception's message; may be null
 * @param file the source file of the innermost frame in the loaded code; null if there is none
 * @param line the line of that frame, counted from 1; 0 if there is none
 * @param input a digest of the input's content before the call
 * @param changed the parts of the input that the call changed, counted from 0; -1 among them if it
 *     has other parts now. Empty if the call threw
 * @param threads the number of threads that have been started since the program was loaded
 */
public record TrialAnswer(
    String value,
    String exception,
    String message,
    String file,
    int line,
    long input,
    Set<Integer> changed,
    long threads) {

  public TrialAnswer {
    changed = Set.copyOf(changed);
  }

  /** Returns whether the call completed normally. */
  public boolean returned() {
    return exception == null;
  }

  /** Returns whether it changed something of its input that another call with it left alone. */
  public boolean changedMoreThan(TrialAnswer other) {
    return !other.changed.contains(-1) && !other.changed.containsAll(changed);
  }

  /** Returns this outcome, with what a call says of its input and threads. */
  public TrialAnswer with(TrialAnswer call) {
    return new TrialAnswer(
        value, exception, message, file, line, call.input, call.changed, call.threads);
  }

  /** Returns whether the call threw an exception of this very class. */
  public boolean threw(Class<? extends Throwable> type) {
    return type.getName().equals(exception);
  }

  /** Returns the simple name of the exception's class; null if none was thrown. */
  public String exceptionName() {
    return exception == null
        ? null
        : exception.substring(Math.max(exception.lastIndexOf('.'), exception.lastIndexOf('$')) + 1);
  }
}
