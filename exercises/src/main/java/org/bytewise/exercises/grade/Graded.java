package org.bytewise.exercises.grade;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.exercises.Verdict;

/**
 * The result of one submission, as stored and reported. Immutable.
 *
 * @param student who submitted it
 * @param exercise the exercise's id; {@link Submission#UNKNOWN} if an archive was refused
 * @param origin where it was found
 * @param key a digest of the submission, the exercise, the secret, the grader, the JDK and the
 *     sandbox; a result with another key is out of date
 * @param verdict the judge's decision
 * @param message one line
 * @param details further feedback for the student, in plain lines
 * @param cost what was counted; empty if nothing was
 * @param mistake the known mistake that it makes; empty if none was recognised
 * @param sandbox description of the sandbox in which it ran
 * @param jdk version of the VM that judged it
 * @param elapsedMillis wall time of the judging, in milliseconds; ignored when results are compared
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
   * Objects and bytes of the counted call and of the solution's.
   *
   * @param exact whether the count was proven
   */
  public record Cost(long objects, long bytes, long parObjects, long parBytes, boolean exact) {
    /** Tells whether it is below par: fewer objects, or as many objects and fewer bytes. */
    public boolean beatsPar() {
      return objects < parObjects || (objects == parObjects && bytes < parBytes);
    }
  }

  /** Tells whether the submission passes. */
  public boolean passes() {
    return verdict == Verdict.PASS;
  }
}
