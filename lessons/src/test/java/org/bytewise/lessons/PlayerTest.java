package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.Player.Mode;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.lessons.progress.StepStatus;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

  @TempDir
  private Path folder;

  private final FakeInstruments instruments = LessonText.instruments();
  private final Progress progress = Progress.inMemory();
  private Player player;
  private LessonInfo info;

  @BeforeEach
  void makePlayer() throws Exception {
    player = player(LessonText.VALID);
  }

  private Player player(String text) throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\nnext.md\n");
    Files.writeString(folder.resolve("small.md"), text);
    Files.writeString(folder.resolve("next.md"), text.replace("id: small", "id: next-one"));
    Curriculum curriculum = Curriculum.ofFolder(folder);
    info = curriculum.lessons().get(0);
    return new Player(curriculum, curriculum.load(info), instruments, progress, () -> 80);
  }

  private static String text(List<Part> parts) {
    return String.join(
        "\n", ScreenText.of(80).lines(parts).stream().map(Line::text).toList());
  }

  /** Plays up to a step, counted from 1, with right answers. */
  private void goTo(int step) {
    player.begin();
    while (player.stepNumber() < step) {
      answerRight();
      player.next();
    }
  }

  private void answerRight() {
    switch (player.mode()) {
      case PREDICTING -> player.answer("24");
      case CHOOSING -> player.answer("1");
      case TRYING -> player.answer("one()");
      default -> assertThat(player.mode()).isEqualTo(Mode.READING);
    }
  }

  @Test
  void a_lesson_begins_with_its_first_step_and_its_question() {
    List<Part> parts = player.begin();
    assertThat(text(parts)).isEqualTo("""
            Predict                                                        2.1 · step 1 of 4
            %s

            Some text about x.

            How many bytes does x take?

            type a number · /hint · /skip · /play to explore · /help""".formatted("─".repeat(80)));
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
    assertThat(player.prompt()).isEqualTo("predict> ");
  }

  @Test
  void a_wrong_prediction_is_measured_and_gets_the_feedback_on_its_number() {
    player.begin();
    assertThat(text(player.answer("48 bytes"))).isEqualTo("""
            You said 48. Your VM says 24.

            With all it holds, it is 48 bytes.

            picture of x

            │ In Rust (rustc 0.0)
            │ It takes 24 bytes.

            ↵ next · /objective · /play to explore · /help""");
    assertThat(player.mode()).isEqualTo(Mode.READING);
    assertThat(progress.bestPrediction(info, "predict")).contains(new Prediction(48, 24));
  }

  @Test
  void an_unknown_mistake_gets_the_general_feedback() {
    player.begin();
    assertThat(text(player.answer("7")))
        .startsWith("You said 7. Your VM says 24.\n\nLook at the picture.");
  }

  @Test
  void a_right_prediction_is_confirmed() {
    player.begin();
    assertThat(text(player.answer("24"))).startsWith("You said 24, and your VM says 24.\n");
    assertThat(progress.status(info, "predict")).isEqualTo(StepStatus.SOLVED);
  }

  @Test
  void an_input_that_is_not_a_number_does_not_count() {
    player.begin();
    assertThat(text(player.answer("abc")))
        .startsWith("\"abc\" is not a number. Type a whole number of bytes, such as 20.");
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
    assertThat(text(player.undo())).startsWith("There is nothing to undo.");
  }

  @Test
  void nothing_advances_by_itself() {
    player.begin();
    player.answer("24");
    assertThat(player.stepNumber()).isEqualTo(1);
    player.next();
    assertThat(player.stepNumber()).isEqualTo(2);
  }

  @Test
  void an_open_question_must_be_answered_first() {
    player.begin();
    assertThat(text(player.next()))
        .startsWith("Answer the question first, or /skip to see the answer.");
    assertThat(player.stepNumber()).isEqualTo(1);
  }

  @Test
  void a_run_is_shown_with_its_receipt_and_conditional_text_only_if_it_applies() {
    player.begin();
    player.answer("24");
    assertThat(text(player.next()))
        .contains("  var a = new A();\n  receipt of 1\n")
        .contains("  - seen with 24 bytes")
        .doesNotContain("//>")
        .doesNotContain("never seen");
    assertThat(player.mode()).isEqualTo(Mode.READING);
    assertThat(player.prompt()).isEqualTo("lesson small> ");
  }

  @Test
  void going_back_shows_the_same_screen_without_running_code_again() {
    goTo(3);
    String before = text(player.back());
    assertThat(before).contains("receipt of 1");
    assertThat(text(player.back())).contains("You said 24, and your VM says 24.");
    assertThat(text(player.back())).startsWith("This is the first step.");
    assertThat(instruments.session()).containsExactly("var a = new A();");
  }

  @Test
  void a_wrong_choice_can_be_followed_by_another() {
    goTo(3);
    assertThat(player.mode()).isEqualTo(Mode.CHOOSING);
    assertThat(text(player.answer("2"))).startsWith("No. The whole takes 48.");
    assertThat(text(player.answer("9"))).startsWith("Type the number of an answer, 1 to 2.");
    assertThat(text(player.answer("the"))).startsWith("Type the number of an answer, 1 to 2.");
    assertThat(text(player.answer("part"))).startsWith("Type the number of an answer, 1 to 2.");
    assertThat(text(player.answer("The part."))).startsWith("No. The whole takes 48.");
    assertThat(text(player.answer("(2)"))).startsWith("No. The whole takes 48.");
    assertThat(text(player.answer("Option 2"))).startsWith("No. The whole takes 48.");
    assertThat(text(player.answer("a)"))).startsWith("Yes. It holds more.");
    assertThat(progress.status(info, "choose")).isEqualTo(StepStatus.SOLVED);
  }

  @Test
  void code_is_judged_by_its_measurements() {
    goTo(4);
    assertThat(player.mode()).isEqualTo(Mode.TRYING);
    assertThat(text(player.answer("many()"))).startsWith("  receipt of 2\n\nThat is 2 objects.");
    assertThat(text(player.answer("none()")))
        .startsWith("  receipt of 0\n\nYou have not reached the goal yet. Your code should allocate"
            + " exactly 1 object;\nit allocated 0 objects.");
    assertThat(text(player.answer("one()")))
        .startsWith(
            "  receipt of 1\n\nYou have reached the goal. Yours: 1 object. Best known: 1 object."
                + "\n\nYou made 1 object.");
    assertThat(progress.status(info, "try")).isEqualTo(StepStatus.SOLVED);
  }

  @Test
  void code_that_fails_shows_what_went_wrong_and_no_verdict() {
    goTo(4);
    instruments.knows(
        "bad(", FakeInstruments.run(Run.Outcome.REJECTED, "", 0, 0, Optional.empty()));
    assertThat(text(player.answer("bad("))).startsWith("  receipt of 0\n\ntype Java");
    assertThat(player.mode()).isEqualTo(Mode.TRYING);
  }

  @Test
  void hints_come_one_at_a_time_and_then_the_solution() {
    goTo(4);
    assertThat(text(player.solution()))
        .startsWith("Solve this first, or use every /hint, to see the solution.");
    assertThat(text(player.hint())).startsWith("Hint 1 of 2: Look up.");
    assertThat(text(player.hint())).startsWith("Hint 2 of 2: Use new.").contains("/solution");
    assertThat(text(player.hint())).startsWith("Hint 2 of 2: Use new.");
    assertThat(text(player.solution())).startsWith("A model answer:\n\n  one()");
    assertThat(player.mode()).as("the learner still types it").isEqualTo(Mode.TRYING);
  }

  @Test
  void the_solution_of_a_prediction_is_not_shown_before_an_answer() {
    player.begin();
    assertThat(text(player.solution()))
        .startsWith("Answer the question first, or /skip to see the answer.");
    player.answer("24");
    assertThat(text(player.solution())).contains("You said 24");
  }

  @Test
  void a_skip_runs_the_model_answer_and_does_not_count_as_solved() {
    goTo(4);
    assertThat(text(player.skip()))
        .startsWith("A model answer:\n\n  one()\n  receipt of 1\n\nYou made 1 object.");
    assertThat(instruments.session()).containsExactly("var a = new A();", "one()");
    assertThat(progress.status(info, "try")).isEqualTo(StepStatus.SKIPPED);
    assertThat(player.stepNumber()).as("nothing moves on by itself").isEqualTo(4);
  }

  @Test
  void a_skipped_prediction_or_choice_shows_its_answer() {
    player.begin();
    assertThat(text(player.skip())).startsWith("Your VM says 24 bytes.\n\npicture of x");
    player.next();
    player.skip();
    assertThat(player.stepNumber()).as("a step that asks nothing is passed").isEqualTo(3);
    assertThat(text(player.skip())).startsWith("The answer is 1: It holds more.");
  }

  @Test
  void next_leaves_free_play_for_the_same_step() {
    player.begin();
    assertThat(text(player.play()))
        .startsWith("Free play: type anything. /next takes you back to step 1.");
    assertThat(player.mode()).isEqualTo(Mode.PLAYING);
    assertThat(player.prompt()).isEqualTo("play small> ");
    assertThat(text(player.next())).contains("How many bytes does x take?");
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
  }

  @Test
  void undo_removes_an_answer() {
    player.begin();
    player.answer("16");
    assertThat(text(player.undo())).startsWith("Undone.").contains("How many bytes");
    assertThat(player.mode()).isEqualTo(Mode.PREDICTING);
  }

  @Test
  void undo_restores_the_session_without_the_undone_code() {
    goTo(4);
    player.answer("many()");
    player.play();
    instruments.run("int extra = 1;");
    player.played("int extra = 1;");
    assertThat(instruments.session())
        .containsExactly("var a = new A();", "many()", "int extra = 1;");
    player.undo();
    assertThat(instruments.session()).containsExactly("var a = new A();", "many()");
    assertThat(player.mode()).isEqualTo(Mode.PLAYING);
    player.undo();
    assertThat(instruments.session()).containsExactly("var a = new A();");
    assertThat(player.mode()).isEqualTo(Mode.TRYING);
  }

  @Test
  void code_that_lost_its_vm_is_not_run_again() {
    goTo(4);
    instruments.knows(
        "exit()", FakeInstruments.run(Run.Outcome.VM_LOST, "", 0, 0, Optional.empty()));
    player.answer("exit()");
    player.answer("many()");
    player.undo();
    assertThat(instruments.session()).doesNotContain("exit()", "many()");
  }

  @Test
  void a_lesson_ends_with_a_pointer_to_the_next_one() {
    goTo(4);
    player.answer("one()");
    assertThat(text(player.next())).isEqualTo("""
            End of "A small lesson". Right first time: 2 of 2. Solved in Java: 1 of 1.

              - It takes 24 bytes, and 48 in all.
              - A new creates an object.
              - The whole holds more.

            Next: 2.2 A small lesson (/learn next-one), about 7 minutes.

            ↵ next lesson · /back · /lessons""");
    assertThat(player.mode()).isEqualTo(Mode.FINISHED);
    assertThat(progress.isFinished(info)).isTrue();
    player.back();
    assertThat(player.stepNumber()).isEqualTo(4);
  }

  @Test
  void the_score_counts_first_answers_and_not_guesses_or_what_was_undone_or_skipped() {
    player.begin();
    player.answer("7");
    player.undo();
    player.answer("24");
    player.next();
    player.next();
    player.answer("2");
    player.answer("1");
    player.next();
    player.skip();
    assertThat(text(player.next()))
        .startsWith("End of \"A small lesson\". Right first time: 0 of 2. Solved in Java: 0 of 1.");
  }

  @Test
  void a_lesson_is_finished_with_its_last_answer() {
    goTo(4);
    assertThat(progress.isFinished(info)).isFalse();
    player.answer("one()");
    assertThat(player.mode()).isEqualTo(Mode.READING);
    assertThat(progress.isFinished(info)).isTrue();
  }

  @Test
  void the_solution_of_a_choice_is_shown_after_its_last_hint() throws Exception {
    player = player(
        LessonText.VALID.replace("ask: Which is larger?", "ask: Which is larger?\nhint: Look."));
    goTo(3);
    assertThat(text(player.solution()))
        .startsWith("Answer the question first, or /skip to see the answer.");
    assertThat(text(player.hint())).startsWith("Hint 1 of 1: Look.").contains("/solution");
    assertThat(text(player.solution())).startsWith("The answer is 1: It holds more.");
    assertThat(progress.status(info, "choose")).isEqualTo(StepStatus.SKIPPED);
    assertThat(player.mode()).isEqualTo(Mode.READING);
  }

  @Test
  void an_exception_gets_a_sentence_of_the_lessons_own_or_a_general_one() throws Exception {
    Run threw = FakeInstruments.run(Run.Outcome.THREW, "", 2, 48, Optional.empty());
    instruments.knows("boom()", threw);
    goTo(4);
    assertThat(text(player.answer("boom()")))
        .as("not the reply to two objects")
        .startsWith(
            "  receipt of 2\n\nYour code threw an exception, so the goal cannot be judged.");
    player = player(LessonText.VALID.replace(
        "cost: objects()",
        "mistake: ends() == \"threw\" => It went off.\nsample: boom()\ncost: objects()"));
    goTo(4);
    assertThat(text(player.answer("boom()"))).startsWith("  receipt of 2\n\nIt went off.");
  }

  @Test
  void a_reply_with_a_figure_that_cannot_be_measured_is_that_of_another_mistake() throws Exception {
    player = player(LessonText.VALID.replace(
        "mistake: objects() > 1 => That is",
        "mistake: objects() > 1 => It begins with `=shallow(y)`.\nsample: many()\n"
            + "mistake: objects() > 1 => That is"));
    goTo(4);
    assertThat(text(player.answer("many()")))
        .contains("That is")
        .doesNotContain("could not be measured", "It begins with");
  }

  @Test
  void a_goal_that_cannot_be_measured_says_what_was_tried_and_why_it_failed() throws Exception {
    instruments.knows(
        "make()", FakeInstruments.run(Run.Outcome.REJECTED, "", 0, 0, Optional.empty()));
    player = player(LessonText.VALID.replace("goal: objects() == 1", "goal: objects(make()) == 1"));
    goTo(4);
    assertThat(text(player.answer("one()")))
        .contains("I tried make(), which does not compile: it\nwent wrong");
  }

  @Test
  void a_lesson_resumes_where_it_was_left_with_its_session_restored() throws Exception {
    goTo(4);
    FakeInstruments fresh = LessonText.instruments();
    Curriculum curriculum = Curriculum.ofFolder(folder);
    Player resumed = new Player(curriculum, curriculum.load(info), fresh, progress, () -> 80);
    assertThat(text(resumed.begin()))
        .startsWith("Welcome back. You stopped at step 4.")
        .contains("Make an object.");
    assertThat(fresh.session()).containsExactly("var a = new A();");
    assertThat(resumed.mode()).isEqualTo(Mode.TRYING);
    assertThat(text(resumed.start())).startsWith("Predict");
    assertThat(fresh.session()).isEmpty();
  }

  @Test
  void a_lesson_that_does_not_apply_to_this_vm_says_why() throws Exception {
    Player other = player(LessonText.VALID.replace("id: small", "id: small\nneeds: jdk >= 99"));
    assertThat(text(other.begin()))
        .startsWith("This lesson needs \"jdk >= 99\"; your VM is a fake VM.")
        .contains("Next: 2.2 A small lesson (/learn next-one), about 7 minutes.")
        .doesNotContain("It takes 24 bytes");
    assertThat(other.mode()).isEqualTo(Mode.FINISHED);
    assertThat(progress.isFinished(info)).isFalse();
  }

  @Test
  void a_failed_measurement_is_reported_in_its_place() throws Exception {
    Player other = player(LessonText.VALID.replace("about `x`", "about `=shallow(y)`"));
    assertThat(text(other.begin()))
        .contains("This could not be measured: there is no \"y\"")
        .contains("How many bytes does x take?");
  }

  @Test
  void the_objectives_can_be_shown() {
    player.begin();
    assertThat(text(player.objective()))
        .startsWith("After \"A small lesson\" you can:")
        .contains("  - see one thing\n  - see another")
        .contains("How many bytes does x take?");
  }

  @Test
  void commands_without_an_open_question_say_so() {
    goTo(2);
    assertThat(text(player.hint())).startsWith("Nothing is asked here.");
    assertThat(text(player.solution())).startsWith("Nothing is asked here.");
    assertThat(text(player.answer("24"))).startsWith("Nothing is asked here.");
    assertThat(text(player.show())).startsWith("Run ");
  }
}
