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
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.RegularFile;

/**
 * A batch's folder, with a file for each result. A file is written next to its destination and then
 * moved there, so that an interrupted grader loses no finished result. One grader at a time uses
 * the folder. Thread-safe.
 */
public final class GradeFolder implements AutoCloseable {
  private static final String BATCH = "batch.json";
  private static final String RESULTS = "results";
  private static final String LOCK = ".lock";
  private static final String ENDING = ".json";

  /** Far more than the feedback for one submission. */
  private static final int MOST_RESULT = 16 << 20;

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final Stored stored;
  private final Seal seal;
  private final Store store;

  private GradeFolder(Path folder, FileChannel channel, FileLock lock, Stored stored, Store store) {
    this.store = store;
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.stored = stored;
    this.seal = new Seal(stored.secret());
  }

  /** Writes files; a test replaces it to fill the disk. */
  @FunctionalInterface
  interface Store {
    void write(Path file, byte[] content) throws IOException;
  }

  /** What a batch's folder records about the batch. */
  private record Stored(Secret secret, BatchIdentity identity) {}

  /**
   * Opens a folder and creates it if necessary.
   *
   * @param secret determines all inputs; by default the folder's stored secret, or a random one
   * @throws GradeException if another grader is using the folder, it cannot be written, or it has
   *     another secret
   */
  public static GradeFolder open(Path folder, Optional<Secret> secret) {
    return open(folder, secret, Files::write);
  }

  /** As {@link #open(Path, Optional)}, with another way to write results. */
  static GradeFolder open(Path folder, Optional<Secret> secret, Store store) {
    try {
      Files.createDirectories(folder.resolve(RESULTS));
      checkIsFile(folder.resolve(LOCK));
      checkIsFile(folder.resolve(BATCH));
      FileChannel channel = FileChannel.open(
          folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new GradeException(
            "another grader is using " + folder + "; wait for it to end, or choose another --out");
      }
      try {
        return new GradeFolder(folder, channel, lock, batch(folder, secret), store);
      } catch (IOException | GradeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new GradeException(
          "the folder " + folder + " cannot be written: " + FileReason.ofWriting(e), e);
    }
  }

  /** Refuses a pipe or a device, which would stall the grader. */
  private static void checkIsFile(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new GradeException(file + " is not a regular file; remove it, or choose another --out");
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Stored batch(Path folder, Optional<Secret> wanted) throws IOException {
    Path file = folder.resolve(BATCH);
    Optional<Stored> kept = kept(file);
    if (kept.isPresent()) {
      if (wanted.isPresent() && !wanted.get().equals(kept.get().secret())) {
        throw new GradeException(folder
            + " was started with another secret; leave out --secret, or choose another --out");
      }
      return kept.get();
    }
    // Students must not know the inputs in advance.
    Secret secret = wanted.orElseGet(Secret::random);
    BatchIdentity identity = BatchIdentity.of(secret, Batch.GRADER);
    JsonObject object = new JsonObject();
    object.put("secret", secret.text());
    object.put("batch", identity.fingerprint());
    object.put("grader", identity.grader());
    write(file, JsonWriter.string(object) + "\n");
    return new Stored(secret, identity);
  }

  private static Optional<Stored> kept(Path file) throws IOException {
    try {
      JsonObject object = JsonParser.object().from(RegularFile.read(file, MOST_RESULT));
      if (object.has("seed")) {
        throw new GradeException(file.getParent()
            + " was graded by an earlier version, with other inputs; choose another --out");
      }
      return Optional.of(new Stored(
          new Secret(object.getString("secret", "")),
          new BatchIdentity(object.getString("batch", ""), object.getInt("grader"))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonParserException | IllegalArgumentException e) {
      throw new GradeException(
          file + " is damaged; choose another --out, or remove the file and grade again", e);
    }
  }

  /** Returns the secret that determines all inputs of the batch. */
  public Secret secret() {
    return stored.secret();
  }

  /** Returns what all shards of the batch have in common. */
  BatchIdentity identity() {
    return stored.identity();
  }

  /** Returns the folder's path. */
  public Path path() {
    return folder;
  }

  private Path file(String student, String exercise) {
    return folder.resolve(RESULTS).resolve(Submission.digest(student + "\0" + exercise) + ENDING);
  }

  /**
   * Returns the stored result of a submission; empty if there is none, or if it was changed since.
   */
  Optional<Graded> find(String student, String exercise) {
    try {
      Path file = file(student, exercise);
      if (!isResult(file)) {
        return Optional.empty();
      }
      String text = RegularFile.read(file, MOST_RESULT);
      return GradedJson.read(text).filter(graded -> isUnchanged(text, graded));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isUnchanged(String text, Graded graded) {
    return GradedJson.isSealed(text, graded, seal);
  }

  /** Stores a result, replacing an earlier one. */
  void keep(Graded graded) throws IOException {
    write(file(graded.student(), graded.exercise()), GradedJson.whole(graded, seal), store);
  }

  /**
   * Returns all stored results, by student and exercise.
   *
   * @throws GradeException if one of them was changed since it was stored; it names the file
   */
  public List<Graded> all() throws IOException {
    List<Graded> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(RESULTS))) {
      for (Path file : files.filter(GradeFolder::isResult).sorted().toList()) {
        String text = RegularFile.read(file, MOST_RESULT);
        Optional<Graded> graded = GradedJson.read(text);
        boolean right = graded
            .filter(one -> isUnchanged(text, one))
            .filter(one -> file(one.student(), one.exercise()).equals(file))
            .isPresent();
        if (graded.isPresent() && !right) {
          throw new GradeException("%s was changed after it was graded (student %s, exercise %s);"
                  .formatted(
                      file, Names.shown(graded.get().student()), graded.get().exercise())
              + " remove it and grade that part again");
        }
        graded.ifPresent(all::add);
      }
    }
    all.sort(ORDER);
    return all;
  }

  private static boolean isResult(Path file) {
    return file.toString().endsWith(ENDING) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  static final Comparator<Graded> ORDER =
      Comparator.comparing(Graded::student).thenComparing(Graded::exercise);

  static void write(Path file, String text) throws IOException {
    write(file, text, Files::write);
  }

  private static void write(Path file, String text, Store store) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path temporary = Files.createTempFile(parent, ".", ".new");
    try {
      // Encode with replacement: an unpaired surrogate must not keep a result from being written.
      store.write(temporary, text.getBytes(StandardCharsets.UTF_8));
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
      // The system releases the lock when this process ends.
    }
  }
}
