package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.RunAllocations;
import org.bytewise.lessons.measure.Value;
import org.junit.jupiter.api.Test;

class LessonProofTest {

  /** Lines that reset the session where they are proven. */
  private static final String SAMPLES = "(?m)^(?:mistake: objects|sample: ).*\\R";

  private final FakeInstruments instruments = LessonText.instruments();

  private static Lesson lesson(String text) {
    LessonSource.Reading<Lesson> reading = new LessonSource("small.md", text).lesson();
    assertThat(reading.mistakes()).isEmpty();
    return reading.result().orElseThrow();
  }

  /** Has {@code y} take other fields after the first reset. */
  private void yVaries(long fields, long fieldsLater) {
    instruments.value("y", fields, 48, 2);
    instruments.afterReset(() -> instruments.value("y", fieldsLater, 48, 2));
  }

  private String proof(String text) throws Exception {
    return LessonProof.prove(lesson(text), instruments).mistakes().toString();
  }

  @Test
  void a_true_lesson_is_proven() throws Exception {
    LessonProof.Result result = LessonProof.prove(lesson(LessonText.VALID), instruments);
    assertThat(result.mistakes()).isEmpty();
    assertThat(result.notForThisVm()).isEmpty();
    assertThat(instruments.session())
        .as("without the wrong answer")
        .containsExactly("var a = new A();", "one()");
  }

  @Test
  void a_lesson_that_does_not_apply_to_this_vm_is_not_proven() throws Exception {
    Lesson lesson = lesson(LessonText.VALID.replace("id: small", "id: small\nneeds: jdk >= 99"));
    assertThat(LessonProof.prove(lesson, instruments).notForThisVm()).contains("jdk >= 99");
    assertThat(instruments.session()).isEmpty();
  }

  @Test
  void a_false_claim_is_reported_with_the_measurements() throws Exception {
    assertThat(proof(LessonText.VALID.replace("allocates 1 object", "allocates nothing")))
        .isEqualTo("[small.md:40: the claim \"allocates nothing\" does not hold: the code ran and"
            + " allocated 1 object, 24 B, exact]");
  }

  @Test
  void a_false_claim_about_a_report_is_reported_with_its_figures() throws Exception {
    Run command = new Run(
        Run.Outcome.VALUE,
        "",
        "",
        "",
        List.of(),
        RunAllocations.NONE,
        Optional.empty(),
        Map.of("capacity", new Value.Amount(22)),
        width -> List.of());
    instruments.knows("var a = new A();", command);
    assertThat(proof(LessonText.VALID
            .replace("//> allocates 1 object\n", "")
            .replace("//> bytes() == objects() * 24\n", "")
            .replace("//> exact", "//> report[capacity]() == 10")))
        .isEqualTo(
            "[small.md:40: the claim \"report[capacity]() == 10\" does not hold: the code ran"
                + " and reported capacity = 22]");
  }

  @Test
  void failing_code_is_a_mistake_unless_a_claim_expects_it() throws Exception {
    Run threw = FakeInstruments.run(Run.Outcome.THREW, "", 1, 24, Optional.empty());
    instruments.knows("var a = new A();", threw);
    assertThat(proof(LessonText.VALID)).isEqualTo("[small.md:38: the code threw: it went wrong]");
    assertThat(proof(LessonText.VALID.replace("//> exact", "//> ends() == \"threw\"")))
        .isEqualTo("[]");
  }

  @Test
  void a_prediction_is_proven_with_each_of_its_fresh_numbers() throws Exception {
    String asked = "code: add(20)\nanswer: objects() objects\nmistake: 21 => One less.\n"
        + "fresh: 20 => 5, 6";
    String text =
        LessonText.VALID.replaceFirst("(?s)answer: shallow.*?hint: And of the padding\\.", asked);
    instruments.run("add(20)", "1", 2, 48).run("add(5)", "1", 2, 48).run("add(6)", "1", 21, 504);
    assertThat(proof(text))
        .isEqualTo("[small.md:20: every known mistake equals the right answer, 21; add one that"
            + " differs]");
    instruments.run("add(6)", "1", 6, 504);
    assertThat(proof(text)).isEqualTo("[]");
    assertThat(instruments.session()).containsExactly("add(20)", "var a = new A();", "one()");
  }

  @Test
  void the_lines_of_a_recap_are_measured_and_must_fit_the_screen() throws Exception {
    assertThat(proof(LessonText.VALID.replace("The whole holds more", "It takes `=shallow(y)`")))
        .isEqualTo("[small.md:80: there is no \"y\"]");
    String filled = "`" + "x".repeat(73) + "`.";
    assertThat(proof(LessonText.VALID.replace("The whole holds more.", filled))).isEqualTo("[]");
    assertThat(proof(LessonText.VALID.replace("The whole holds more.", "a " + filled)))
        .isEqualTo("[small.md:80: this line of the recap takes 2 lines of the screen; make it"
            + " shorter]");
  }

  @Test
  void a_figure_that_cannot_be_measured_is_reported() throws Exception {
    assertThat(proof(LessonText.VALID.replace("about `x`", "about `=shallow(y)`")))
        .isEqualTo("[small.md:14: there is no \"y\"]");
  }

  @Test
  void a_model_answer_must_reach_the_goal() throws Exception {
    assertThat(proof(LessonText.VALID.replace("model: one()", "model: none()")))
        .startsWith(
            "[small.md:62: the model answer does not reach \"objects() == 1\": it costs 0 objects");
  }

  @Test
  void a_model_answer_must_have_the_best_known_cost() throws Exception {
    assertThat(proof(LessonText.VALID.replace("best: 1", "best: 0")))
        .isEqualTo("[small.md:62: the model answer costs 1, but the best known costs 0]");
  }

  @Test
  void a_wrong_answer_must_be_wrong_and_recognised() throws Exception {
    assertThat(proof(LessonText.VALID.replace("sample: many()", "sample: one()")))
        .contains("small.md:65: the sample of this mistake reaches the goal; it must miss it")
        .contains("small.md:65: the sample does not satisfy \"objects() > 1\"");
  }

  @Test
  void a_mistake_hidden_by_another_is_reported() throws Exception {
    String hidden = LessonText.VALID.replace(
        "cost: objects()", "mistake: objects() == 2 => Two.\nsample: many()\ncost: objects()");
    assertThat(proof(hidden))
        .isEqualTo("[small.md:67: the sample gets the feedback of line 65 instead of its own]");
  }

  @Test
  void the_option_that_is_right_here_needs_the_reply_to_a_right_answer() throws Exception {
    String swapped = LessonText.VALID
        .replace("right: whole > shallow(x)", "right: whole < shallow(x)")
        .replace("right: whole <= shallow(x)", "right: whole >= shallow(x)");
    assertThat(proof(swapped))
        .isEqualTo("[small.md:52: the option is wrong, but has no \"feedback:\", the reply to a"
            + " wrong answer, small.md:55: the option is right, but has no \"because:\", the reply"
            + " to a right answer]");
  }

  @Test
  void other_right_answers_must_reach_the_goal() throws Exception {
    instruments.run("also()", "1", 1, 24);
    String text = LessonText.VALID;
    assertThat(proof(text.replace("model: one()", "accept: also()\nmodel: one()")))
        .isEqualTo("[]");
    assertThat(proof(text.replace("model: one()", "accept: many()\nmodel: one()")))
        .isEqualTo("[small.md:71: the answer does not reach \"objects() == 1\": You have not"
            + " reached the goal yet. Your code should allocate exactly 1 object; it allocated"
            + " 2 objects.]");
  }

  @Test
  void an_answer_of_several_inputs_is_judged_after_each() throws Exception {
    String text = LessonText.VALID.replace(
        "model: one()", "accept:\n  many()\n  //> next\n  one()\nmodel: one()");
    assertThat(proof(text)).isEqualTo("[]");
  }

  @Test
  void a_wrong_answer_without_a_reply_of_its_own_must_miss_the_goal() throws Exception {
    String text = LessonText.VALID;
    assertThat(proof(text.replace("model: one()", "refuse: many()\nmodel: one()")))
        .isEqualTo("[]");
    assertThat(proof(text.replace("model: one()", "refuse: one()\nmodel: one()")))
        .isEqualTo("[small.md:71: the wrong answer reaches \"objects() == 1\"]");
  }

  @Test
  void the_code_of_a_hint_reaches_the_goal_or_is_marked_as_a_part() throws Exception {
    String text = LessonText.VALID;
    assertThat(proof(text.replace("Use new.", "Type `one()`."))).isEqualTo("[]");
    assertThat(proof(text.replace("Use new.", "Type `two(1)`, or look at `many()`.")))
        .isEqualTo("[small.md:70: the hint's code \"two(1)\" runs, but does not reach the goal;"
            + " complete it, or put … where something is left out]");
    assertThat(proof(text.replace("Use new.", "Type `two(1)…`, /hint `/alloc 1 + 1`.")))
        .isEqualTo("[]");
  }

  @Test
  void a_figure_that_is_another_the_second_time_is_a_mistake() throws Exception {
    yVaries(20, 28);
    String figure =
        LessonText.VALID.replace("about `x`", "about `=shallow(y) bytes`").replaceAll(SAMPLES, "");
    assertThat(proof(figure))
        .isEqualTo("[small.md:14: \"shallow(y)\" is 32 bytes, and 40 bytes the second time; show"
            + " something that is always the same]");
  }

  @Test
  void a_proof_may_be_asked_to_look_only_once() throws Exception {
    yVaries(20, 28);
    Lesson varying = lesson(
        LessonText.VALID.replace("about `x`", "about `=shallow(y) bytes`").replaceAll(SAMPLES, ""));
    assertThat(LessonProof.proveFigures(varying, instruments).mistakes()).isEmpty();
  }

  @Test
  void an_answer_that_is_another_the_second_time_is_a_mistake() throws Exception {
    yVaries(10, 20);
    assertThat(proof(LessonText.VALID
            .replace("answer: shallow(x)", "answer: shallow(y)")
            .replaceAll(SAMPLES, "")))
        .isEqualTo("[small.md:20: \"shallow(y)\" is 24 bytes, and 32 bytes the second time; show"
            + " something that is always the same]");
  }

  @Test
  void a_figure_marked_as_varying_may_be_another_the_second_time() throws Exception {
    yVaries(20, 28);
    assertThat(proof(LessonText.VALID.replace("about `x`", "about `=~shallow(y) bytes`")))
        .isEqualTo("[]");
  }

  @Test
  void a_choice_that_chance_decides_is_a_mistake() throws Exception {
    yVaries(10, 20);
    String close = LessonText.VALID
        .replace("right: whole > shallow(x)", "right: whole > 1.1 * shallow(y)")
        .replaceAll(SAMPLES, "");
    assertThat(proof(close)).isEqualTo("[]");
    yVaries(10, 26);
    assertThat(proof(close))
        .isEqualTo("[small.md:52: \"whole > 1.1 * shallow(y)\" is decided by chance: it compares 48"
            + " with 26.4, and the second time 48 with 44; leave a margin]");
  }

  @Test
  void exactly_one_option_is_right() throws Exception {
    assertThat(proof(LessonText.VALID.replace("whole <= shallow(x)", "whole >= shallow(x)")))
        .isEqualTo("[small.md:50: 2 options are right; exactly one must be]");
  }

  @Test
  void mistakes_that_all_equal_the_right_answer_are_reported() throws Exception {
    instruments.value("x", 24, 40, 1).knows("x", FakeInstruments.sizes("x", 20, 32, 1));
    String text = LessonText.VALID.replace("mistake: fields(x)", "mistake: shallow(x)");
    assertThat(proof(text))
        .contains(
            "small.md:20: every known mistake equals the right answer, 32; add one that differs");
  }
}
