package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lessons, one after the other, at one prompt in a real pseudo-terminal of 80×24, by learners who
 * answer in different ways.
 */
@Timeout(
    value = 2 * Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
@Order(1)
class WholeCourseTest {
  private static final int COLUMNS = 80;
  private static final Pattern PROMPT =
      Pattern.compile("(?:bytewise|predict|choose|(?:lesson|play) [a-z0-9-]+)>");

  /** What is typed stands after the prompt, or after the line editor's own for a further line. */
  private static final Pattern ECHO = Pattern.compile(PROMPT.pattern() + "| *\\.\\.\\.>");

  private static final String REACHED = "You have reached the goal.";

  private static final String MORE = "more, q stops";
  private static final Pattern PROMPT_OR_MORE = Pattern.compile(PROMPT.pattern() + "|.*" + MORE);

  /** A value that is too long for its line is shown by its beginning, as at the prompt. */
  private static final Pattern VALUE = Pattern.compile("\\S+ ==> .*");

  @TempDir
  Path home;

  private final List<String> wrong = new ArrayList<>();
  private final List<String> unanswered = new ArrayList<>();

  /** How many answers in code were typed since the question was asked. */
  private int answers;

  /** What the last input brought about, in one line. */
  private String written = "";

  /** Answers a question, as a learner does. */
  private interface Learner {
    void answer(Pty pty, String id, Question question) throws Exception;
  }

  // That they reach their goals is proven on both JDKs. Lessons whose wrong answers are typed have
  // been at the prompt.
  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void lessons_are_played_to_their_end_by_their_model_answers_and_every_line_fits()
      throws Exception {
    playAll(KnownAnswers::areProven, this::answerAsTheModel);
  }

  @Test
  void every_known_wrong_answer_is_refused_with_its_reply_and_does_not_bar_another_right_one()
      throws Exception {
    playAll(KnownAnswers::areTyped, this::answerWronglyAndThenInAnotherWay);
  }

  private void playAll(Predicate<LessonInfo> chosen, Learner learner) throws Exception {
    Curriculum curriculum = Curriculum.packaged();
    try (Pty pty = Pty.start(Launcher.command(), Launcher.environmentWithArchives(home))) {
      pty.expectPrompt(PROMPT);
      List<LessonInfo> here = curriculum.lessons().stream().filter(chosen).toList();
      assertThat(here).isNotEmpty();
      for (LessonInfo info : here) {
        play(pty, curriculum.load(info), learner);
      }
      pty.forget().type("/exit\r");
      assertThat(pty.end()).as("the exit status").isZero();
    }
    assertThat(unanswered).as("answers that were judged or told otherwise").isEmpty();
    assertThat(wrong).as("lines that are cut, or wider than the screen").isEmpty();
  }

  private void play(Pty pty, Lesson lesson, Learner learner) throws Exception {
    String id = lesson.info().id();
    send(pty, id, "/learn " + id);
    if (pty.screen().contains("This lesson needs ")) {
      return;
    }
    for (Step step : lesson.steps()) {
      pty.expect(step.title());
      for (int picture = 1; picture < step.screens(); picture++) {
        send(pty, id, "");
      }
      if (step.question().isPresent()) {
        learner.answer(pty, id, step.question().get());
      }
      send(pty, id, "");
    }
    pty.expect("End of \"");
    // A long title has the sentence go on in the next line.
    assertThat(pty.screen().replaceAll("\\s+", " "))
        .as("the end of " + id)
        .contains("Right first time: ")
        .contains("Solved in Java: " + tries(lesson) + " of " + tries(lesson) + ".");
  }

  private static long tries(Lesson lesson) {
    return lesson.steps().stream()
        .filter(step -> step.question().filter(Question.Try.class::isInstance).isPresent())
        .count();
  }

  private void answerAsTheModel(Pty pty, String id, Question question) throws Exception {
    if (question instanceof Question.Predict predict) {
      send(pty, id, predict.answer().measurement().isOfNames() ? "none" : "1");
    } else if (question instanceof Question.Choose choose) {
      choose(pty, id, choose.options(), choose.options());
    } else {
      send(pty, id, ((Question.Try) question).model());
      pty.expect(REACHED);
    }
  }

  private void answerWronglyAndThenInAnotherWay(Pty pty, String id, Question question)
      throws Exception {
    if (question instanceof Question.Predict predict) {
      send(pty, id, mistaken(predict));
    } else if (question instanceof Question.Choose choose) {
      List<Question.Option> lastThoseThatMayBeRight = new ArrayList<>(choose.options());
      lastThoseThatMayBeRight.sort(
          Comparator.comparing(option -> option.because().isPresent()));
      choose(pty, id, choose.options(), lastThoseThatMayBeRight);
    } else {
      Question.Try attempt = (Question.Try) question;
      answers = 0;
      for (Question.KnownCode known : attempt.mistakes()) {
        if (reachesByItself(pty, id, known.inputs(), Optional.of(known.feedback()))) {
          unanswered.add(id + ", line " + known.line() + ": the mistake reaches the goal");
          return;
        }
        replied(id, known.feedback());
      }
      for (Question.KnownAnswer known : attempt.samples()) {
        if (!known.reaches() && reachesByItself(pty, id, known.inputs(), Optional.empty())) {
          unanswered.add(id + ", line " + known.line() + ": the wrong answer reaches the goal");
          return;
        }
      }
      List<String> another = attempt.samples().stream()
          .filter(Question.KnownAnswer::reaches)
          .findFirst()
          .map(Question.KnownAnswer::inputs)
          .orElse(List.of(attempt.model()));
      if (!sendAll(pty, id, another)) {
        // A wrong answer can have ruined what the task is about; taking it back is offered then.
        undoAnswers(pty, id);
        if (!sendAll(pty, id, another)) {
          unanswered.add(id + ": after /undo, \"" + another + "\" is told: " + written);
          send(pty, id, attempt.model());
          pty.expect(REACHED);
        }
      }
    }
  }

  /** Returns a wrong prediction that the lesson knows, if it is a plain number. */
  private static String mistaken(Question.Predict predict) {
    return predict.mistakes().stream()
        .map(known -> known.value().source())
        .filter(source -> source.matches("[0-9]+"))
        .findFirst()
        .orElse(predict.answer().measurement().isOfNames() ? "none" : "1");
  }

  /** Chooses one option after the other, by its number in the lesson, until one is right. */
  private void choose(
      Pty pty, String id, List<Question.Option> numbered, List<Question.Option> order)
      throws Exception {
    for (Question.Option option : order) {
      String prompt = send(pty, id, String.valueOf(numbered.indexOf(option) + 1));
      boolean right = prompt.equals("lesson " + id + ">");
      (right ? option.because() : option.feedback()).ifPresent(reply -> replied(id, reply));
      if (right) {
        return;
      }
    }
    fail(id + ": no option is right; the screen is:\n" + pty.screen());
  }

  /** Notes it if the last input did not bring about a reply. */
  private void replied(String id, Prose reply) {
    missing(reply)
        .ifPresent(words -> unanswered.add(
            id + ", line " + reply.line() + ": expected \"" + words + "\", got: " + written));
  }

  /** Returns the longest plain words of a reply that the last input did not bring about. */
  private Optional<String> missing(Prose reply) {
    return reply.inlines().stream()
        .filter(Inline.Words.class::isInstance)
        .map(Inline.Words.class::cast)
        .filter(words -> words.kind() == Inline.Kind.PLAIN)
        .map(words -> words.text().replaceAll("\\s+", " ").strip())
        .max(Comparator.comparingInt(String::length))
        .filter(words -> !written.contains(words));
  }

  /**
   * Returns whether a wrong answer reaches the goal. Answers before it may have done a part of the
   * task, or be in the way of its reply: then it is given once more without them.
   */
  private boolean reachesByItself(Pty pty, String id, List<String> inputs, Optional<Prose> reply)
      throws Exception {
    boolean reached = sendAll(pty, id, inputs);
    if (reached || reply.flatMap(this::missing).isPresent()) {
      undoAnswers(pty, id);
      reached = sendAll(pty, id, inputs);
    }
    return reached;
  }

  private void undoAnswers(Pty pty, String id) throws Exception {
    for (; answers > 0; answers--) {
      send(pty, id, "/undo");
    }
  }

  /** Types an answer, input by input, and returns whether it reaches the goal. */
  private boolean sendAll(Pty pty, String id, List<String> inputs) throws Exception {
    for (String input : inputs) {
      send(pty, id, input);
      answers++;
      if (written.contains(REACHED)) {
        return true;
      }
    }
    return false;
  }

  /** Types a line, or pastes several, and waits for the prompt after what they bring about. */
  private String send(Pty pty, String id, String input) throws Exception {
    pty.takeWritten();
    pty.forget();
    if (input.contains("\n")) {
      pty.paste(input);
    } else {
      pty.type(input + "\r");
    }
    String prompt = pty.expectPrompt(PROMPT_OR_MORE);
    // What a wrong prediction brings may be more than a screen: it is shown page by page.
    while (prompt.endsWith(MORE)) {
      pty.type(" ").expectGone(MORE);
      prompt = pty.expectPrompt(PROMPT_OR_MORE);
    }
    // The first lines are the echo of what was typed, which the line editor wraps by itself.
    List<String> lines = pty.takeWritten();
    written = String.join(" ", lines).replaceAll("\\s+", " ");
    lines.stream()
        .skip(input.lines().count())
        .filter(line -> !ECHO.matcher(line).lookingAt())
        .filter(line -> line.codePointCount(0, line.length()) > COLUMNS
            || (line.endsWith("…") && !VALUE.matcher(line).matches()))
        .forEach(line -> wrong.add(id + ": " + line));
    return prompt;
  }
}
