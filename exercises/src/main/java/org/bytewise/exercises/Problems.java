package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes in an exercise's files. Not thread-safe. */
final class Problems {
  private final String folder;
  private final List<ExerciseException.Problem> list = new ArrayList<>();

  Problems(String folder) {
    this.folder = folder;
  }

  void add(String file, int line, String message) {
    list.add(new ExerciseException.Problem(folder + "/" + file, line, message));
  }

  /** Throws an {@link ExerciseException} if there are any. */
  void check() {
    if (!list.isEmpty()) {
      throw new ExerciseException(list);
    }
  }
}
