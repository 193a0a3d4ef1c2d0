package org.bytewise.repl.command;

import java.io.PrintStream;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.layout.LayoutException;
import org.bytewise.repl.exercise.PracticeException;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.snippets.SessionException;
import picocli.CommandLine.ExecutionException;

/** Reports in one line why a command failed, and determines the exit status. */
final class Failure {
  private Failure() {}

  /**
   * Reports an error of the VM, whose files are missing or do not fit together.
   *
   * @param command the command's name, as it was called
   * @return the exit status
   */
  static int damaged(Error e, String command, BytewiseCommand root) {
    PrintStream err = root.surroundings().err();
    err.print(command + ": the JDK or Bytewise is incomplete or damaged: " + e
        + "; 'bytewise doctor' shows what works\n");
    if (root.debug()) {
      e.printStackTrace(err);
    }
    return ExitStatus.ENVIRONMENT;
  }

  /**
   * Reports an exception, or an error that nobody expected.
   *
   * @param command the command's name, as it was called
   * @return the exit status
   */
  static int report(Throwable e, String command, BytewiseCommand root) {
    if (e instanceof ExecutionException && e.getCause() instanceof Error cause) {
      return report(cause, command, root);
    }
    boolean expected = e instanceof TargetException
        || e instanceof SessionException
        || e instanceof LayoutException
        || e instanceof PracticeException
        || e instanceof CommandException;
    String message = expected
        ? e.getMessage()
        : (e instanceof OutOfMemoryError ? "out of memory: " : "internal error: ")
            + e
            + (root.debug() ? "" : "; add --debug for the stack trace");
    PrintStream err = root.surroundings().err();
    err.print(command + ": " + message + "\n");
    if (root.debug()) {
      e.printStackTrace(err);
    }
    if (e instanceof CommandException own) {
      return own.status();
    }
    if (e instanceof PracticeException practice) {
      return practice.isUsage() ? ExitStatus.USAGE : ExitStatus.FAILED;
    }
    return e instanceof TargetException ? ExitStatus.FAILED : ExitStatus.ENVIRONMENT;
  }
}
