package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Examination.Failure;
import org.junit.jupiter.api.Test;

class KnownMistakeTest {
  private static final String SOURCE = "Arrays.sort(values);";

  private static KnownMistake mistake(Verdict verdict, String symptom, String code) {
    return new KnownMistake("a-mistake", verdict, symptom, code, "What to try.");
  }

  private static Examination overBudget(String key, String bound, long actual) {
    Limit limit = new Limit(
        Limit.Kind.valueOf(key), key.equals("SHALLOW") ? "Point" : "", Bound.parse(bound));
    return new Examination(
        Verdict.OVER_BUDGET,
        "It works but is over budget.",
        Optional.empty(),
        List.of(),
        List.of(new Budgeted(limit, actual, limit.bound().limit(16), 16, false)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "",
        OptionalLong.empty());
  }

  @Test
  void a_mistake_in_the_result_says_nothing_about_a_changed_input() {
    Examination changed =
        Examination.failed(Verdict.WRONG_RESULT, "It changes its input.", Failure.ofInput("3"), "");
    assertThat(mistake(Verdict.WRONG_RESULT, "", "").shows(changed, SOURCE)).isFalse();
    assertThat(mistake(Verdict.WRONG_RESULT, "", "sort(").shows(changed, SOURCE))
        .isTrue();

    Examination wrong = Examination.failed(
        Verdict.WRONG_RESULT, "It returns a wrong result.", new Failure("3", "1", "2", 0), "");
    assertThat(mistake(Verdict.WRONG_RESULT, "", "").shows(wrong, SOURCE)).isTrue();
  }

  @Test
  void too_few_objects_are_not_the_mistake_of_too_many() {
    KnownMistake tooMany = mistake(Verdict.OVER_BUDGET, "objects", "");
    assertThat(tooMany.shows(overBudget("OBJECTS", "exactly 2", 3), SOURCE)).isTrue();
    assertThat(tooMany.shows(overBudget("OBJECTS", "exactly 2", 0), SOURCE)).isFalse();
  }

  @Test
  void a_type_that_is_not_created_at_all_is_not_too_large() {
    KnownMistake tooLarge = mistake(Verdict.OVER_BUDGET, "shallow", "");
    assertThat(tooLarge.shows(overBudget("SHALLOW", "at most par", 24), SOURCE)).isTrue();
    assertThat(tooLarge.shows(overBudget("SHALLOW", "at most par", 0), SOURCE)).isFalse();
  }

  @Test
  void a_heap_that_is_too_small_is_a_symptom() {
    KnownMistake heap = mistake(Verdict.OVER_BUDGET, "heap", "");
    assertThat(heap.shows(overBudget("HEAP", "at most 1000", 1), SOURCE)).isTrue();
  }
}
