package org.bytewise.exercises;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A starter pack for authors: a small exercise and a small diagnosis, which pass their own proof.
 */
public final class StarterExercises {
  private static final String EXERCISE = "plain-sum/";
  private static final String DIAGNOSIS = "busy-line/";

  private static final List<String> FILES = List.of(
      ExercisePack.INDEX,
      EXERCISE + ExerciseSections.FILE,
      EXERCISE + ExerciseReader.START,
      EXERCISE + "solution.java",
      EXERCISE + "alternative.java",
      EXERCISE + "wrong-boxed.java",
      EXERCISE + "wrong-one-left-out.java",
      EXERCISE + ExerciseReader.TRIAL,
      DIAGNOSIS + ExerciseSections.FILE,
      DIAGNOSIS + DiagnosisReader.PROGRAM,
      DIAGNOSIS + ExerciseReader.START,
      DIAGNOSIS + "solution.java",
      DIAGNOSIS + "alternative.java",
      DIAGNOSIS + "wrong-boxes.java",
      DIAGNOSIS + "wrong-caller.java");

  private StarterExercises() {}

  /** Returns the pack's file contents by path below its folder. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : FILES) {
      try (InputStream in = StarterExercises.class.getResourceAsStream("starter/" + file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not in this build");
        }
        files.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
