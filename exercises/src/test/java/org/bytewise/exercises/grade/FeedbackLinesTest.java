package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.exercises.Bound;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.junit.jupiter.api.Test;

class FeedbackLinesTest {
  private static final Limit SHALLOW =
      new Limit(Limit.Kind.SHALLOW, "Point", Bound.parse("at most par"));

  private static List<String> lines(long size, LineAmount... byLine) {
    Amount two = new Amount(2, 48);
    return FeedbackLines.of(new Examination(
        Verdict.OVER_BUDGET,
        "It works but is over budget.",
        Optional.empty(),
        List.of(),
        List.of(new Budgeted(SHALLOW, size, 16, 16, false)),
        Optional.of(new AllocationProfile(
            two, List.of(), List.of(byLine), Amount.ZERO, Amount.ZERO, 0, true, null)),
        Optional.of(two),
        List.of(),
        Optional.empty(),
        "",
        OptionalLong.empty()));
  }

  @Test
  void a_line_of_the_exercise_is_told_from_a_line_of_the_answer() {
    assertThat(lines(
            24,
            new LineAmount("Points.java", 3, "new Point(1, 2);", new Amount(2, 48)),
            new LineAmount("Trial.java", 34, "new Points();", new Amount(1, 16))))
        .containsExactly(
            "shallow size of Point at most par: 24 bytes, 16 allowed",
            "line 3 creates 2 objects: new Point(1, 2);",
            "line 34 of Trial.java creates 1 object: new Points();");
  }

  @Test
  void a_type_without_objects_has_no_size() {
    assertThat(lines(0))
        .containsExactly("shallow size of Point at most par: none created, 16 allowed");
  }
}
