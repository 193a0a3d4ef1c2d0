package org.bytewise.exercises.grade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.exercises.Verdict;

/**
 * What one student has handed in for one exercise. Immutable.
 *
 * @param student the name under which it was handed in
 * @param exercise the exercise's id, or {@link #UNKNOWN}
 * @param origin where it was found, for people
 * @param source the text; empty where it was refused
 * @param refusal why it was not taken in; empty where it was
 */
public record Submission(
    String student, String exercise, String origin, String source, Optional<Refusal> refusal) {

  /** Stands for the exercise where an archive that was refused would have told. */
  public static final String UNKNOWN = "";

  /** A submission that is not read, and what it gets for that. */
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

  /** A digest of what was handed in; another content has another one. */
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
