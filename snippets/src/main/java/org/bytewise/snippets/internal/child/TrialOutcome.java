package org.bytewise.snippets.internal.child;

import java.io.DataOutputStream;
import java.io.IOException;

/** What a call did, in texts; see {@link org.bytewise.snippets.trial.TrialAnswer}. */
record TrialOutcome(
    String input, String value, String exception, String message, String file, int line) {

  static TrialOutcome returned(String input, String value) {
    return new TrialOutcome(input, value, null, null, null, 0);
  }

  /** A call that threw; the line is that of the innermost frame in the loaded code. */
  static TrialOutcome threw(String input, Throwable thrown) {
    String file = null;
    int line = 0;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (TrialClasses.NAME.equals(frame.getClassLoaderName()) && frame.getLineNumber() > 0) {
        file = frame.getFileName();
        line = frame.getLineNumber();
        break;
      }
    }
    return new TrialOutcome(
        input, null, thrown.getClass().getSimpleName(), message(thrown), file, line);
  }

  /** An exception of the code's own may fail at that, too. */
  private static String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  void writeTo(DataOutputStream out) throws IOException {
    Texts.write(out, input);
    Texts.write(out, value);
    Texts.write(out, exception);
    Texts.write(out, message);
    Texts.write(out, file);
    out.writeInt(line);
  }
}
