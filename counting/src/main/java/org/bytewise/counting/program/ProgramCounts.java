package org.bytewise.counting.program;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.program.child.ProgramFiles;

/**
 * What a program's VM has said about its end: the VM's own counts of the bytes that its threads
 * allocated. Immutable.
 *
 * @param threads the counts, by the threads' Java ids
 * @param recording the file with what has not been read yet; empty if there is none
 * @param failure why that is so; empty if there is one
 * @param recorder how it recorded
 * @param unnoted how many threads ended without a count
 */
public record ProgramCounts(
    Map<Long, Count> threads,
    Optional<Path> recording,
    String failure,
    String recorder,
    long unnoted) {
  private static final int BUFFER = 1 << 16;

  public ProgramCounts {
    threads = Map.copyOf(threads);
  }

  /**
   * The bytes that a thread allocated while the program was recorded.
   *
   * @param name empty if it had ended
   * @param carrier whether it runs virtual threads, whose objects are in its count
   * @param least differs from {@code most} only where the thread was running when its count was
   *     read
   */
  public record Count(String name, boolean carrier, long least, long most) {}

  /** What was read of a thread that was alive at the beginning or at the end; -1 if it was not. */
  private record Row(String name, boolean carrier, long from, long to, long first, long second) {}

  private record Ended(long bytes, boolean carrier) {}

  /** Returns why nothing was counted; empty if nothing has been said about that. */
  public static Optional<String> failure(Path folder) {
    try {
      Path file = folder.resolve(ProgramFiles.FAILURE);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns whether the program's VM has begun to record. */
  public static boolean hasBegun(Path folder) {
    return Files.exists(folder.resolve(ProgramFiles.BEGUN));
  }

  /**
   * Reads what a VM has written.
   *
   * @return empty if the VM ended without it
   */
  public static Optional<ProgramCounts> read(Path folder) throws IOException {
    Path file = folder.resolve(ProgramFiles.END);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<Long, Ended> ended = ended(folder.resolve(ProgramFiles.ENDED));
    try (DataInputStream in = open(file)) {
      String recorder = in.readUTF();
      String recording = in.readUTF();
      String failure = in.readUTF();
      long main = in.readLong();
      long mainBytes = in.readLong();
      long last = in.readLong();
      long lastBytes = in.readLong();
      long unnoted = in.readLong();
      Map<Long, Row> rows = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        rows.put(
            in.readLong(),
            new Row(
                in.readUTF(),
                in.readBoolean(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong()));
      }
      Map<Long, Count> counts = new HashMap<>();
      ended.forEach(
          (id, end) -> counts.put(id, new Count("", end.carrier(), end.bytes(), end.bytes())));
      rows.forEach((id, row) -> {
        long baseLeast = id == main ? mainBytes : Math.max(0, row.from());
        long baseMost = id == main ? mainBytes : Math.max(baseLeast, row.to());
        long endLeast = Math.max(0, row.first());
        long endMost = Math.max(endLeast, row.second());
        Ended end = ended.get(id);
        if (end != null) {
          endLeast = row.first() < 0 ? end.bytes() : endLeast;
          endMost = end.bytes();
        }
        if (id == last && lastBytes >= 0) {
          endLeast = lastBytes;
          endMost = lastBytes;
        }
        counts.put(
            id,
            new Count(
                row.name(),
                row.carrier() || (end != null && end.carrier()),
                Math.max(0, endLeast - baseMost),
                Math.max(0, endMost - baseLeast)));
      });
      return Optional.of(new ProgramCounts(
          counts,
          recording.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(recording)),
          failure,
          recorder,
          unnoted));
    }
  }

  private static Map<Long, Ended> ended(Path file) throws IOException {
    Map<Long, Ended> ended = new HashMap<>();
    try (DataInputStream in = open(file)) {
      while (true) {
        ended.put(in.readLong(), new Ended(in.readLong(), in.readLong() != 0));
      }
    } catch (EOFException e) {
      return ended;
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }
}
