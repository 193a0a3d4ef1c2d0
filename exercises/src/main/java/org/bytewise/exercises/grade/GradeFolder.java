package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The folder of a batch: a file for each result, written whole beside and moved into its place, so
 * that whatever ends the grader loses nothing that was finished. One grader at a time works in it.
 * Thread-safe.
 */
public final class GradeFolder implements AutoCloseable {
  private static final String BATCH = "batch.json";
  private static final String RESULTS = "results";
  private static final String LOCK = ".lock";
  private static final String ENDING = ".json";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final long seed;

  private GradeFolder(Path folder, FileChannel channel, FileLock lock, long seed) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.seed = seed;
  }

  /**
   * Opens a folder, which is made where there is none.
   *
   * @param seed of all inputs; by default the one that the folder keeps, or a random one
   * @throws GradeException where another grader is at work in it, it cannot be written, or it has
   *     another seed
   */
  public static GradeFolder open(Path folder, OptionalLong seed) {
    try {
      Files.createDirectories(folder.resolve(RESULTS));
      FileChannel channel = FileChannel.open(
          folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new GradeException(
            "another grader is at work in " + folder + "; wait for it, or name another --out");
      }
      try {
        return new GradeFolder(folder, channel, lock, seedOf(folder, seed));
      } catch (IOException | GradeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new GradeException("the folder " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static long seedOf(Path folder, OptionalLong wanted) throws IOException {
    Path file = folder.resolve(BATCH);
    Optional<Long> kept = keptSeed(file);
    if (kept.isPresent()) {
      if (wanted.isPresent() && wanted.getAsLong() != kept.get()) {
        throw new GradeException(folder + " was begun with --seed " + kept.get()
            + "; leave --seed out, or name another --out");
      }
      return kept.get();
    }
    // Students must not know the inputs beforehand.
    long seed = wanted.isPresent() ? wanted.getAsLong() : new SecureRandom().nextLong();
    JsonObject object = new JsonObject();
    // As text: a number of 64 bits is not the same in every reader of JSON.
    object.put("seed", Long.toString(seed));
    write(file, JsonWriter.string(object) + "\n");
    return seed;
  }

  private static Optional<Long> keptSeed(Path file) throws IOException {
    try {
      String text = JsonParser.object().from(Files.readString(file)).getString("seed");
      return Optional.of(Long.parseLong(text));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonParserException | NumberFormatException e) {
      throw new GradeException(
          file + " is damaged; name another --out, or remove it and grade anew", e);
    }
  }

  /** What all inputs of the batch follow from. */
  public long seed() {
    return seed;
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  private Path file(String student, String exercise) {
    return folder.resolve(RESULTS).resolve(Submission.digest(student + "\0" + exercise) + ENDING);
  }

  /** The result that is kept for a submission; empty where there is none. */
  Optional<Graded> find(String student, String exercise) {
    try {
      return GradedJson.read(Files.readString(file(student, exercise)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a result, in place of an earlier one. */
  void keep(Graded graded) throws IOException {
    write(file(graded.student(), graded.exercise()), GradedJson.whole(graded));
  }

  /** All results that are kept, by student and exercise. */
  public List<Graded> all() throws IOException {
    List<Graded> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(RESULTS))) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
        GradedJson.read(Files.readString(file)).ifPresent(all::add);
      }
    }
    all.sort(ORDER);
    return all;
  }

  static final Comparator<Graded> ORDER =
      Comparator.comparing(Graded::student).thenComparing(Graded::exercise);

  static void write(Path file, String text) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path temporary = Files.createTempFile(parent, ".", ".new");
    try {
      // What is no text must not keep a result from being written.
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      // The system releases it when this process ends.
    }
  }
}
