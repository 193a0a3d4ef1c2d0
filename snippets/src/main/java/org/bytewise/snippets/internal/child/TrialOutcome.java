package org.bytewise.snippets.internal.child;

import java.io.DataOutputStream;
import java.io.IOException;
import org.bytewise.snippets.internal.wire.Texts;

/** The outcome of a call, as texts; see {@link org.bytewise.snippets.trial.TrialAnswer}. */
record TrialOutcome(String value, String exception, String message, String file, int line) {

  private static final int MOST_CHARACTERS = 8_000;

  static TrialOutcome returned(String value) {
    return new TrialOutcome(value, null, null, null, 0);
  }

  /**
   * Returns the outcome of a call that threw; the line is that of the innermost frame in the loaded
   * code.
   */
  static TrialOutcome threw(Throwable thrown) {
    String file = null;
    int line = 0;
    for (StackTraceElement frame : trace(thrown)) {
      if (TrialClasses.NAME.equals(frame.getClassLoaderName()) && frame.getLineNumber() > 0) {
        file = frame.getFileName();
        line = frame.getLineNumber();
        break;
      }
    }
    return new TrialOutcome(null, thrown.getClass().getName(), message(thrown), file, line);
  }

  /** Returns the stack trace; empty if an exception of the code's own fails to provide it. */
  private static StackTraceElement[] trace(Throwable thrown) {
    try {
      StackTraceElement[] trace = thrown.getStackTrace();
      return trace == null ? new StackTraceElement[0] : trace;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      return new StackTraceElement[0];
    }
  }

  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null || message.length() <= MOST_CHARACTERS
          ? message
          : message.substring(0, MOST_CHARACTERS) + "…";
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      return null;
    }
  }

  void writeTo(DataOutputStream out) throws IOException {
    Texts.write(out, value);
    Texts.write(out, exception);
    Texts.write(out, message);
    Texts.write(out, file);
    out.writeInt(line);
  }
}
