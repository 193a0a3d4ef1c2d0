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
   * @throws GradeException if a folder does not belong to a batch, secrets differ, or two folders
   *     have different results for the same submission
   */
  public static GradeFolder join(List<Path> folders, Path out) {
    Map<String, Graded> joined = new HashMap<>();
    Map<String, Path> from = new HashMap<>();
    Optional<Secret> secret = Optional.empty();
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
        for (Graded graded : folder.all()) {
          String name = graded.student() + "\0" + graded.exercise();
          Graded other = joined.putIfAbsent(name, graded);
          if (other != null && !GradedJson.line(other).equals(GradedJson.line(graded))) {
            throw new GradeException("%s and %s have different results for student %s, exercise %s"
                .formatted(from.get(name), path, graded.student(), graded.exercise()));
          }
          from.putIfAbsent(name, path);
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
}
