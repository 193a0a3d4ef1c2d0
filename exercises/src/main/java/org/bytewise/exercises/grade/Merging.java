package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.screen.FileReason;

/** Merges the results of several folders, each with a shard of one batch. */
public final class Merging {
  private Merging() {}

  /**
   * Merges results without changing the folders they come from.
   *
   * @param folders the shards' folders
   * @param out is created, or continues an earlier merge
   * @return the folder with all results; the caller closes it
   * @throws GradeException if a folder does not belong to the same batch, a result was changed, or
   *     the exercise of two results differs, or two folders have different results for the same
   *     submission; it names the folder or file
   */
  public static GradeFolder join(List<Path> folders, Path out) {
    Map<String, Graded> joined = new HashMap<>();
    Map<String, Path> from = new HashMap<>();
    Map<String, Versioned> versions = new HashMap<>();
    Optional<Secret> secret = Optional.empty();
    Optional<BatchIdentity> first = Optional.empty();
    for (Path path : folders) {
      if (!Files.isDirectory(path.resolve("results"))) {
        throw new GradeException(path + " does not contain grades: it has no folder 'results'");
      }
      try (GradeFolder folder = GradeFolder.open(path, Optional.empty())) {
        if (secret.isPresent() && !secret.get().equals(folder.secret())) {
          throw new GradeException(
              "%s and %s have different secrets: give all shards the same one, with --secret"
                  .formatted(folders.get(0), path));
        }
        secret = Optional.of(folder.secret());
        if (first.isPresent()) {
          checkSame(folders.get(0), first.get(), path, folder.identity());
        } else {
          first = Optional.of(folder.identity());
        }
        for (Graded graded : folder.all()) {
          String name = graded.student() + "\0" + graded.exercise();
          Graded other = joined.putIfAbsent(name, graded);
          if (other != null && !GradedJson.line(other).equals(GradedJson.line(graded))) {
            throw new GradeException("%s and %s have different results for student %s, exercise %s"
                .formatted(from.get(name), path, graded.student(), graded.exercise()));
          }
          from.putIfAbsent(name, path);
          checkVersion(versions, path, graded);
        }
      } catch (IOException e) {
        throw new GradeException(path + " cannot be read: " + FileReason.of(e), e);
      }
    }
    GradeFolder all = GradeFolder.open(out, secret);
    try {
      for (Graded graded : joined.values()) {
        all.keep(graded);
      }
      return all;
    } catch (IOException e) {
      all.close();
      throw new GradeException(out + " cannot be written: " + FileReason.ofWriting(e), e);
    }
  }

  /**
   * The digest of an exercise, and where it was found.
   *
   * @param folder the first folder with a result for the exercise
   */
  private record Versioned(String version, Path folder) {}

  private static void checkSame(
      Path first, BatchIdentity expected, Path path, BatchIdentity found) {
    if (!found.fingerprint().equals(expected.fingerprint())) {
      throw new GradeException("%s does not belong to the same batch as %s: its batch is %s, not %s"
          .formatted(path, first, found.shown(), expected.shown()));
    }
    if (found.grader() != expected.grader()) {
      throw new GradeException(
          "%s was graded by version %d of the grader, %s by version %d: grade all parts with the"
                  .formatted(path, found.grader(), first, expected.grader())
              + " same version of Bytewise");
    }
  }

  private static void checkVersion(Map<String, Versioned> versions, Path path, Graded graded) {
    if (graded.version().isEmpty()) {
      return;
    }
    Versioned other =
        versions.putIfAbsent(graded.exercise(), new Versioned(graded.version(), path));
    if (other != null && !other.version().equals(graded.version())) {
      throw new GradeException(
          "%s and %s have results for different versions of exercise %s (student %s in %s): grade"
                  .formatted(
                      other.folder(), path, graded.exercise(), Names.shown(graded.student()), path)
              + " all parts with the same exercises");
    }
  }
}
