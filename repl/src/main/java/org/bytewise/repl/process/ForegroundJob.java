package org.bytewise.repl.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system knows of this process's place at a terminal. Stateless. */
public final class ForegroundJob {
  private static final Path STATE = Path.of("/proc/self/stat");

  /** The fields after the name, which is in brackets. */
  private static final int GROUP = 2;

  private static final int TERMINALS_GROUP = 5;

  private ForegroundJob() {}

  /**
   * Returns whether this process and those that it started are the ones to which its terminal sends
   * Ctrl-C; true where the system does not say.
   */
  public static boolean isForeground() {
    try {
      String state = Files.readString(STATE);
      String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
      return fields[GROUP].equals(fields[TERMINALS_GROUP]);
    } catch (IOException e) {
      return true;
    }
  }
}
