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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.screen.FileReason;

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

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final Secret secret;

  private GradeFolder(Path folder, FileChannel channel, FileLock lock, Secret secret) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.secret = secret;
  }

  /**
   * Opens a folder and creates it if necessary.
   *
   * @param secret determines all inputs; by default the folder's stored secret, or a random one
   * @throws GradeException if another grader is using the folder, it cannot be written, or it has
   *     another secret
   */
  public static GradeFolder open(Path folder, Optional<Secret> secret) {
    try {
      Files.createDirectories(folder.resolve(RESULTS));
      FileChannel channel = FileChannel.open(
          folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new GradeException(
            "another grader is using " + folder + "; wait for it to end, or choose another --out");
      }
      try {
        return new GradeFolder(folder, channel, lock, secretOf(folder, secret));
      } catch (IOException | GradeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new GradeException(
          "the folder " + folder + " cannot be written: " + FileReason.ofWriting(e), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Secret secretOf(Path folder, Optional<Secret> wanted) throws IOException {
    Path file = folder.resolve(BATCH);
    Optional<Secret> kept = keptSecret(file);
    if (kept.isPresent()) {
      if (wanted.isPresent() && !wanted.equals(kept)) {
        throw new GradeException(folder
            + " was started with another secret; leave out --secret, or choose another --out");
      }
      return kept.get();
    }
    // Students must not know the inputs in advance.
    Secret secret = wanted.orElseGet(Secret::random);
    JsonObject object = new JsonObject();
    object.put("secret", secret.text());
    write(file, JsonWriter.string(object) + "\n");
    return secret;
  }

  private static Optional<Secret> keptSecret(Path file) throws IOException {
    try {
      String text = JsonParser.object().from(Files.readString(file)).getString("secret", "");
      return Optional.of(new Secret(text));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonParserException | IllegalArgumentException e) {
      throw new GradeException(
          file + " is damaged; choose another --out, or remove the file and grade again", e);
    }
  }

  /** Returns the secret that determines all inputs of the batch. */
  public Secret secret() {
    return secret;
  }

  /** Returns the folder's path. */
  public Path path() {
    return folder;
  }

  private Path file(String student, String exercise) {
    return folder.resolve(RESULTS).resolve(Submission.digest(student + "\0" + exercise) + ENDING);
  }

  /** Returns the stored result of a submission; empty if there is none. */
  Optional<Graded> find(String student, String exercise) {
    try {
      return GradedJson.read(Files.readString(file(student, exercise)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Stores a result, replacing an earlier one. */
  void keep(Graded graded) throws IOException {
    write(file(graded.student(), graded.exercise()), GradedJson.whole(graded));
  }

  /** Returns all stored results, by student and exercise. */
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
      // Encode with replacement: an unpaired surrogate must not keep a result from being written.
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
      // The system releases the lock when this process ends.
    }
  }
}
