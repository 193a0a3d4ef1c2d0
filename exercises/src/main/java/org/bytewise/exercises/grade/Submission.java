package org.bytewise.exercises.grade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.exercises.Verdict;

/**
 * One student's answer to one exercise. Immutable.
 *
 * @param student the name under which it was submitted
 * @param exercise the exercise's id, or {@link #UNKNOWN}
 * @param origin where it was found, for people
 * @param source the source code; empty if it was refused
 * @param refusal why it was not accepted; empty if it was
 */
public record Submission(
    String student, String exercise, String origin, String source, Optional<Refusal> refusal) {

  /** The exercise of a refused archive, whose content is unknown. */
  public static final String UNKNOWN = "";

  /** Returns an exercise's id to show. */
  static String title(String exercise) {
    return exercise.equals(UNKNOWN) ? "unknown" : exercise;
  }

  /** The verdict on a submission that was refused without being compiled. */
  public record Refusal(Verdict verdict, String message) {}

  public Submission {
    Objects.requireNonNull(student, "student");
    Objects.requireNonNull(exercise, "exercise");
    Objects.requireNonNull(source, "source");
  }

  static Submission taken(String student, String exercise, String origin, String source) {
    return new Submission(student, exercise, origin, source, Optional.empty());
  }

  static Submission refused(
      String student, String exercise, String origin, Verdict verdict, String message) {
    return new Submission(
        student, exercise, origin, "", Optional.of(new Refusal(verdict, message)));
  }

  /** Returns a digest of the submitted content. */
  public String digest() {
    return digest(refusal.map(one -> one.verdict() + one.message()).orElse("") + "\0" + source);
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
