package org.bytewise.counting.program.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytewise.counting.program.agent.ProgramAgent;

/** The files by which the tool and a profiled program's VM tell each other what they need. */
public final class ProgramFiles {
  /** The JDK's class for threads, with the call at its end. */
  public static final String THREAD = "Thread.class";

  /** The JDK's class that ends the VM, with the call before that. */
  public static final String SHUTDOWN = "Shutdown.class";

  /** The class that both call. */
  public static final String HOOK = "Hook.class";

  /** The names of the JDK's classes to load before anything is recorded, one a line. */
  public static final String EVENTS = "events";

  /** Exists once the program is being recorded. */
  public static final String BEGUN = "begun";

  /** The threads that have ended, with their counts. */
  public static final String ENDED = "ended";

  /** What is known at the end; exists once the recording is complete. */
  public static final String END = "end";

  /** Why nothing can be counted. */
  public static final String FAILURE = ProgramAgent.FAILURE;

  private static final String PARENT = "parent";
  private static final String KNOWN = "known";

  private ProgramFiles() {}

  /**
   * Writes what the VM must know.
   *
   * @param known the file that makes the recorder start quickly, if there is one
   */
  public static void prepare(Path folder, Optional<Path> known) throws IOException {
    Files.writeString(
        folder.resolve(PARENT), String.valueOf(ProcessHandle.current().pid()));
    if (known.isPresent()) {
      Files.writeString(folder.resolve(KNOWN), known.get().toAbsolutePath().toString());
    }
  }

  static long parent(Path folder) throws IOException {
    return Long.parseLong(Files.readString(folder.resolve(PARENT)));
  }

  static Optional<Path> known(Path folder) throws IOException {
    Path file = folder.resolve(KNOWN);
    return Files.exists(file) ? Optional.of(Path.of(Files.readString(file))) : Optional.empty();
  }

  static void fail(Path folder, Exception why) {
    try {
      String text = why.getMessage() == null ? why.toString() : why.getMessage();
      Files.writeString(folder.resolve(FAILURE), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      // That the end is missing shows all the same.
    }
  }
}
