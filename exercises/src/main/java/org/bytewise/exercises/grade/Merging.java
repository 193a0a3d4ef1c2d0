package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Joins the results of several folders, in which shards of one batch were graded. */
public final class Merging {
  private Merging() {}

  /**
   * Joins results. The folders stay as they are.
   *
   * @param out is made, or goes on from an earlier merging
   * @return the folder with all results, which the caller closes
   * @throws GradeException where a folder is none of a batch, they have different seeds, or two
   *     have different results for the same submission
   */
  public static GradeFolder join(List<Path> folders, Path out) {
    Map<String, Graded> joined = new HashMap<>();
    Map<String, Path> from = new HashMap<>();
    OptionalLong seed = OptionalLong.empty();
    for (Path path : folders) {
      if (!Files.isDirectory(path.resolve("results"))) {
        throw new GradeException(path + " is no folder of grades: it has no folder results");
      }
      try (GradeFolder folder = GradeFolder.open(path, OptionalLong.empty())) {
        if (seed.isPresent() && seed.getAsLong() != folder.seed()) {
          throw new GradeException("%s has the seed %d, %s has %d: give all shards the same --seed"
              .formatted(folders.get(0), seed.getAsLong(), path, folder.seed()));
        }
        seed = OptionalLong.of(folder.seed());
        for (Graded graded : folder.all()) {
          String name = graded.student() + "\0" + graded.exercise();
          Graded other = joined.putIfAbsent(name, graded);
          if (other != null && !GradedJson.line(other).equals(GradedJson.line(graded))) {
            throw new GradeException("%s and %s have different results of %s for %s"
                .formatted(from.get(name), path, graded.student(), graded.exercise()));
          }
          from.putIfAbsent(name, path);
        }
      } catch (IOException e) {
        throw new GradeException(path + " cannot be read: " + e.getMessage(), e);
      }
    }
    GradeFolder all = GradeFolder.open(out, seed);
    try {
      for (Graded graded : joined.values()) {
        all.keep(graded);
      }
      return all;
    } catch (IOException e) {
      all.close();
      throw new GradeException(out + " cannot be written: " + e.getMessage(), e);
    }
  }
}
