package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;
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
 * @param marking what the exercise is worth
 * @param mark what the submission earned; empty if it could not be judged
 * @param line the line of the submission that the message is about; 0 if there is none; that of a
 *     {@link Verdict#TIMEOUT} differs from run to run
 * @param version a digest of the exercise; empty if it is unknown
 * @param sandbox description of the sandbox in which it ran
 * @param jdk version of the VM that judged it
 * @param times when it was judged; ignored when results are compared
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
    Marking marking,
    Optional<Mark> mark,
    int line,
    String version,
    String sandbox,
    String jdk,
    Times times) {

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

  /**
   * When a submission was judged.
   *
   * @param endedMillis when the judging ended, in milliseconds since 1970 UTC; 0 if unknown
   * @param elapsedMillis wall time of the judging, in milliseconds
   */
  public record Times(long endedMillis, long elapsedMillis) {}

  /** Returns the wall time of the judging, in milliseconds. */
  public long elapsedMillis() {
    return times.elapsedMillis();
  }

  /** Returns the message and the details, with the line where an answer without result stood. */
  public List<String> feedback() {
    List<String> lines = new ArrayList<>(List.of(message));
    if (verdict == Verdict.TIMEOUT && line > 0) {
      lines.add("it stood at line " + line);
    }
    lines.addAll(details);
    return lines;
  }

  /** Returns what it earned and why: {@code 6.4 of 10 points (60% results, 40% budget)}. */
  public String points() {
    return "%s of %s (%s)"
        .formatted(
            mark.map(Mark::earned).orElse("?"),
            Summary.count(marking.points(), "point"),
            marking.credit());
  }

  /** Returns the exercise, or where the submission was found if that is all that is known. */
  String subject() {
    return exercise.equals(Submission.UNKNOWN) ? origin : exercise;
  }

  /** Tells whether the submission passes. */
  public boolean passes() {
    return verdict == Verdict.PASS;
  }
}
