package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * All lessons, one after the other, at one prompt in a real pseudo-terminal of 80×24: each
 * prediction committed to, each choice made until it is right, each model answer typed.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
@Order(1)
class WholeCourseTest {
  private static final int COLUMNS = 80;
  private static final Pattern PROMPT =
      Pattern.compile("(?:bytewise|predict|choose|(?:lesson|play) [a-z0-9-]+)>");

  /** What is typed stands after the prompt, or after the line editor's own for a further line. */
  private static final Pattern ECHO = Pattern.compile(PROMPT.pattern() + "| *\\.\\.\\.>");

  private static final String MORE = "more, q stops";
  private static final Pattern PROMPT_OR_MORE = Pattern.compile(PROMPT.pattern() + "|.*" + MORE);

  /** A value that is too long for its line is shown by its beginning, as at the prompt. */
  private static final Pattern VALUE = Pattern.compile("\\S+ ==> .*");

  @TempDir
  Path home;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void it_is_played_to_its_end_by_its_model_answers_and_every_line_fits() throws Exception {
    Curriculum curriculum = Curriculum.packaged();
    try (Pty pty = Pty.start(Launcher.command(), Launcher.environment(home))) {
      pty.expectPrompt(PROMPT);
      for (LessonInfo info : curriculum.lessons()) {
        play(pty, curriculum.load(info));
      }
      pty.forget().type("/exit\r");
      assertThat(pty.end()).as("the exit status").isZero();
    }
    assertThat(wrong).as("lines that are cut, or wider than the screen").isEmpty();
  }

  private void play(Pty pty, Lesson lesson) throws Exception {
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
        answer(pty, id, step.question().get());
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

  private void answer(Pty pty, String id, Question question) throws Exception {
    if (question instanceof Question.Predict predict) {
      send(pty, id, predict.answer().measurement().isOfNames() ? "none" : "1");
    } else if (question instanceof Question.Choose choose) {
      for (int option = 1; option <= choose.options().size(); option++) {
        if (send(pty, id, String.valueOf(option)).equals("lesson " + id + ">")) {
          return;
        }
      }
      fail(id + ": no option is right; the screen is:\n" + pty.screen());
    } else {
      send(pty, id, ((Question.Try) question).model());
      pty.expect("You have reached the goal.");
    }
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
    pty.takeWritten().stream()
        .skip(input.lines().count())
        .filter(line -> !ECHO.matcher(line).lookingAt())
        .filter(line -> line.codePointCount(0, line.length()) > COLUMNS
            || (line.endsWith("…") && !VALUE.matcher(line).matches()))
        .forEach(line -> wrong.add(id + ": " + line));
    return prompt;
  }
}
