package org.bytewise.counting.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process it is, even after its id was given to another one.
 *
 * @param pid the process id
 * @param start when it started, in clock ticks since the system's start, which no change of the
 *     clock affects; without {@code /proc}, in seconds since 1970
 * @param space number of the namespace in which the id holds; 0 without {@code /proc}
 */
record ProcessIdentity(long pid, long start, long space) {
  private static final Path PROC = Path.of("/proc");

  /** The start time's place among the fields after the program's name. */
  private static final int START = 19;

  /** Returns this process. */
  static ProcessIdentity own() {
    long pid = ProcessHandle.current().pid();
    try {
      return new ProcessIdentity(pid, start(pid), ownSpace());
    } catch (IOException e) {
      return new ProcessIdentity(pid, started(ProcessHandle.current()).orElse(0L), 0);
    }
  }

  private static long start(long pid) throws IOException {
    String line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
    // The program's name is in parentheses and may contain anything.
    String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
    return Long.parseLong(fields[START]);
  }

  private static long ownSpace() throws IOException {
    String link = Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
    return Long.parseLong(link.replaceAll("\\D", ""));
  }

  private static Optional<Long> started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond);
  }

  /** Tells whether it still runs; true if that cannot be known. */
  boolean isAlive() {
    if (space == 0) {
      // The clock may have changed, so the start time proves nothing.
      return ProcessHandle.of(pid).isPresent();
    }
    try {
      return start(pid) == start;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException | RuntimeException e) {
      return ProcessHandle.of(pid).isPresent();
    }
  }

  /** Returns the user of this VM. */
  UserPrincipal user() throws IOException {
    return Files.exists(PROC.resolve("self"))
        ? Files.getOwner(PROC.resolve("self"))
        : PROC.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
  }
}
