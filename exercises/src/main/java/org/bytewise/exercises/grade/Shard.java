package org.bytewise.exercises.grade;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a batch, so that several graders can share it: the students whose name has the part's
 * number. Which one that is depends on the name alone. Immutable.
 *
 * @param index counted from 1
 * @param count how many parts there are, at least 1
 */
public record Shard(int index, int count) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** All of a batch. */
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (count < 1 || index < 1 || index > count) {
      throw new GradeException("shard " + index + "/" + count + " must be from 1/1 to N/N");
    }
  }

  /**
   * Reads {@code 3/8}.
   *
   * @throws GradeException where it is no part
   */
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new GradeException("'" + text + "' is no shard; write 1/4 for the first of four");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether a student belongs to this part. */
  public boolean has(String student) {
    return Math.floorMod(Integer.parseUnsignedInt(Submission.digest(student), 0, 8, 16), count)
        == index - 1;
  }

  /** The submissions of this part. */
  public List<Submission> of(List<Submission> submissions) {
    return submissions.stream().filter(one -> has(one.student())).toList();
  }
}
