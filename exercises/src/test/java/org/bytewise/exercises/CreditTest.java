package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.bytewise.exercises.Examination.Budgeted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer earns follows from the rule that its exercise declares. */
class CreditTest {
  private static final Limit OBJECTS =
      new Limit(Limit.Kind.OBJECTS, "", Bound.parse("at most par"));
  private static final Limit HEAP = new Limit(Limit.Kind.HEAP, "", new Bound(false, false, 1, 99));

  private static Examination over(Budgeted... budgets) {
    return new Examination(
        Verdict.OVER_BUDGET,
        "It works but is over budget.",
        Optional.empty(),
        List.of(),
        List.of(budgets),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "",
        OptionalLong.empty());
  }

  private static Budgeted objects(long actual, long most) {
    return new Budgeted(OBJECTS, actual, most, most, actual <= most);
  }

  private static String earned(String credit, int points, Examination examination) {
    return new Marking(points, Credit.parse(credit))
        .of(examination)
        .orElseThrow()
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all at once",
        "60% results, 40% budget",
        "60% results, 40% budget in proportion",
        "1% results, 99% budget"
      })
  void a_rule_reads_back_as_it_was_written(String text) {
    assertThat(Credit.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "half | 'half' is not a rule for credit: write all at once, 60% results, 40% budget or 60%",
        "60% results, 30% budget | both percentages must be at least 1, and together 100; they are"
            + " 90",
        "0% results, 99% budget | both percentages must be at least 1, and together 100; they are",
        "60% results | '60% results' is not a rule for credit"
      })
  void another_text_is_no_rule(String text, String message) {
    assertThatThrownBy(() -> Credit.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void an_answer_over_budget_earns_what_the_rule_says() {
    Examination twice = over(objects(10, 5));
    assertThat(earned("all at once", 10, twice)).isEqualTo("0 of 10");
    assertThat(earned("60% results, 40% budget", 10, twice)).isEqualTo("6 of 10");
    assertThat(earned("60% results, 40% budget in proportion", 10, twice)).isEqualTo("8 of 10");
    assertThat(earned("60% results, 40% budget in proportion", 10, over(objects(3, 0))))
        .as("nothing was allowed")
        .isEqualTo("6 of 10");
    assertThat(earned(
            "60% results, 40% budget in proportion",
            10, over(objects(10, 5), objects(1, 1), new Budgeted(HEAP, 1, 99, 0, false))))
        .as("the mean of a half, a whole and nothing")
        .isEqualTo("8 of 10");
    assertThat(earned("60% results, 40% budget in proportion", 10, over(objects(7, 3))))
        .as("4 * 3 / 7, rounded down")
        .isEqualTo("7.71 of 10");
  }

  @Test
  void no_rounding_gives_full_points_to_an_answer_over_budget() {
    assertThat(
            earned("1% results, 99% budget in proportion", 3, over(objects(1_000_001, 1_000_000))))
        .isEqualTo("2.99 of 3");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void right_results_earn_something_and_what_could_not_be_judged_has_no_mark(Verdict verdict) {
    Optional<Mark> mark = new Marking(10, Credit.parse("60% results, 40% budget in proportion"))
        .of(Examination.ended(verdict, "", ""));
    switch (verdict) {
      case PASS -> assertThat(mark).contains(new Mark(1000, 10));
      case OVER_BUDGET, FLAKY -> assertThat(mark).contains(new Mark(600, 10));
      case INFRA_ERROR -> assertThat(mark).isEmpty();
      default -> assertThat(mark).contains(new Mark(0, 10));
    }
  }

  @ParameterizedTest
  @CsvSource({"600, 6", "640, 6.4", "645, 6.45", "605, 6.05", "0, 0"})
  void a_mark_is_written_without_needless_digits(long hundredths, String text) {
    assertThat(new Mark(hundredths, 10)).hasToString(text + " of 10");
  }

  private static Exercise withFrontMatter(String lines) {
    Map<String, String> files = new TreeMap<>();
    StarterExercises.files().forEach((path, text) -> {
      if (path.startsWith("plain-sum/")) {
        files.put(path.substring("plain-sum/".length()), text);
      }
    });
    files.compute(
        "exercise.md", (name, text) -> text.replace("level: easy\n", "level: easy\n" + lines));
    return ExerciseReader.read("plain-sum", files);
  }

  @Test
  void an_exercise_declares_its_points_and_its_rule() {
    assertThat(withFrontMatter("").marking()).isEqualTo(Marking.DEFAULT);
    assertThat(withFrontMatter("points: 10\ncredit: 60% results, 40% budget in proportion\n")
            .marking())
        .hasToString("10 points, 60% results, 40% budget in proportion");
    assertThat(withFrontMatter("points: 1\n").marking()).hasToString("1 point, all at once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "points: 0 | '0' must be a whole number of points, from 1 to 1000",
        "points: 2.5 | '2.5' must be a whole number of points, from 1 to 1000",
        "points: 1001 | '1001' must be a whole number of points, from 1 to 1000",
        "credit: some | 'some' is not a rule for credit",
      })
  void a_mistake_in_them_is_named_with_its_line(String line, String message) {
    assertThatThrownBy(() -> withFrontMatter(line + "\n"))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("exercise.md:6")
        .hasMessageContaining(message);
  }
}
