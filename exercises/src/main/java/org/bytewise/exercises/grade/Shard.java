package org.bytewise.exercises.grade;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a batch, so that several graders can share it. A student's part depends on the
 * student's name alone. Immutable.
 *
 * @param index counted from 1
 * @param count number of parts, at least 1
 */
public record Shard(int index, int count) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** The whole batch. */
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (count < 1 || index < 1 || index > count) {
      throw new GradeException("there is no shard " + index + "/" + count
          + ": the first number must be from 1 to the second");
    }
  }

  /**
   * Parses a shard, such as {@code 3/8}.
   *
   * @throws GradeException if the text is not a shard
   */
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new GradeException("'" + text + "' is not a shard; write 1/4 for the first of four");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Tells whether a student belongs to this part. */
  public boolean has(String student) {
    return Math.floorMod(Integer.parseUnsignedInt(Submission.digest(student), 0, 8, 16), count)
        == index - 1;
  }

  /** Returns the submissions of this part. */
  public List<Submission> of(List<Submission> submissions) {
    return submissions.stream().filter(one -> has(one.student())).toList();
  }
}
