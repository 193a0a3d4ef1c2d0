package org.bytewise.exercises.grade;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.exercises.Verdict;

/**
 * The result of one submission, as it is kept and reported. Immutable.
 *
 * @param student who handed it in
 * @param exercise the exercise's id; {@link Submission#UNKNOWN} where an archive was refused
 * @param origin where it was found
 * @param key changes with the submission, the exercise, the seed, the grader and the sandbox: a
 *     result of another key is no result for this submission
 * @param verdict the judge's
 * @param message one line
 * @param details what the student may be told beyond that, in plain lines
 * @param cost what was counted; empty where nothing was
 * @param mistake the known mistake that it shows; empty for none
 * @param sandbox what it ran in
 * @param jdk the version of the VM that it was judged by
 * @param elapsedMillis wall time of the judging, in milliseconds; no part of what is compared
 */
public record Graded(
    String student,
    String exercise,
    String origin,
    String key,
    Verdict verdict,
    String message,
    List<String> details,
    Optional<Cost> cost,
    Optional<String> mistake,
    String sandbox,
    String jdk,
    long elapsedMillis) {

  public Graded {
    Objects.requireNonNull(student, "student");
    Objects.requireNonNull(exercise, "exercise");
    Objects.requireNonNull(verdict, "verdict");
    details = List.copyOf(details);
  }

  /**
   * Objects and bytes of the counted call, and of the solution's.
   *
   * @param exact whether the count was proven
   */
  public record Cost(long objects, long bytes, long parObjects, long parBytes, boolean exact) {
    /** Whether it is below par: fewer objects, or as many and fewer bytes. */
    public boolean beatsPar() {
      return objects < parObjects || (objects == parObjects && bytes < parBytes);
    }
  }

  /** Whether it passes. */
  public boolean passes() {
    return verdict == Verdict.PASS;
  }
}
