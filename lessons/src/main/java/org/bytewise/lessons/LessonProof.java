package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytewise.lessons.format.Block;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.measure.Value;

/**
 * Proves a lesson on a live VM: every block runs, every claim holds, every figure can be measured,
 * every model answer reaches its goal, every known wrong answer is wrong and gets its feedback.
 */
public final class LessonProof {

  private static final int PICTURE_COLUMNS = 80;

  /** A claim about how the code ends: then it may end badly. */
  private static final Pattern END =
      Pattern.compile("ends\\(\\)|report\\[(?:status|exception)\\]\\(\\)");

  private final Lesson lesson;
  private final Instruments instruments;
  private final Scope scope;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();

  private LessonProof(Lesson lesson, Instruments instruments) {
    this.lesson = lesson;
    this.instruments = instruments;
    this.scope = Scope.of(instruments, lesson.figures());
  }

  /**
   * What came of a proof.
   *
   * @param mistakes in the order of the lesson; none if it is true on this VM
   * @param notForThisVm the unmet need, if the lesson is not for this VM and was not proven
   */
  public record Result(List<Mistake> mistakes, Optional<String> notForThisVm) {

    public Result {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Proves {@code lesson}.
   *
   * @param instruments a fresh session, which is not fresh afterwards
   * @throws MeasurementException if the VM says nothing of itself, or cannot begin a session
   */
  public static Result prove(Lesson lesson, Instruments instruments) throws MeasurementException {
    LessonProof proof = new LessonProof(lesson, instruments);
    if (lesson.info().needs().isPresent() && !lesson.info().needs().get().holds(proof.scope)) {
      return new Result(List.of(), Optional.of(lesson.info().needs().get().source()));
    }
    for (Step step : lesson.steps()) {
      proof.step(step);
    }
    return new Result(proof.mistakes, Optional.empty());
  }

  private void step(Step step) throws MeasurementException {
    blocks(step.before(), scope);
    Scope inside = scope;
    if (step.question().isPresent()) {
      inside = question(step.question().get());
    }
    blocks(step.after(), inside);
  }

  private void blocks(List<Block> blocks, Scope inside) {
    for (Block block : blocks) {
      try {
        block(block, inside);
      } catch (MeasurementException e) {
        mistake(block.line(), e.getMessage());
      }
    }
  }

  private void block(Block block, Scope inside) throws MeasurementException {
    if (block instanceof Block.Paragraph paragraph) {
      prose(paragraph.prose(), inside);
    } else if (block instanceof Block.Item item) {
      prose(item.prose(), inside);
    } else if (block instanceof Block.Note note) {
      blocks(note.body(), inside);
    } else if (block instanceof Block.Run run) {
      claims(run);
    } else if (block instanceof Block.Layout layout) {
      drawn(block.line(), instruments.layout(layout.target(), layout.vm(), PICTURE_COLUMNS));
    } else if (block instanceof Block.Footprint footprint) {
      drawn(block.line(), instruments.footprint(footprint.target(), PICTURE_COLUMNS));
    } else if (block instanceof Block.Show show) {
      Run run = instruments.run(show.command());
      fine(run, show.line());
      drawn(show.line(), run.receipt().lines(PICTURE_COLUMNS));
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        for (Figure figure : row.cells()) {
          figure.text(inside);
        }
      }
    }
  }

  private void drawn(int line, List<String> lines) {
    if (lines.isEmpty()) {
      mistake(line, "nothing was drawn");
    }
  }

  /**
   * Every figure is measured, and so is every condition; what is not shown here is not measured.
   */
  private void prose(Prose prose, Scope inside) throws MeasurementException {
    if (prose.when().isPresent() && !prose.when().get().holds(inside)) {
      return;
    }
    for (Inline inline : prose.inlines()) {
      if (inline instanceof Inline.Measured measured) {
        measured.figure().text(inside);
      }
    }
  }

  private void proseOrMistake(Prose prose, Scope inside) {
    try {
      prose(prose, inside);
    } catch (MeasurementException e) {
      mistake(prose.line(), e.getMessage());
    }
  }

  private Run run(String code) throws MeasurementException {
    Run run = instruments.run(code);
    scope.forget();
    ran.add(code);
    return run;
  }

  private void claims(Block.Run block) throws MeasurementException {
    Run run = run(block.input());
    Scope inside = scope.with(run);
    boolean endIsClaimed = false;
    for (Block.Claim claim : block.claims()) {
      endIsClaimed |= END.matcher(claim.text()).find();
      try {
        if (!claim.condition().holds(inside)) {
          mistake(
              claim.line(), "the claim \"" + claim.text() + "\" does not hold: " + allocated(run));
        }
      } catch (MeasurementException e) {
        mistake(claim.line(), e.getMessage());
      }
    }
    if (!endIsClaimed) {
      fine(run, block.line());
    }
  }

  private static String allocated(Run run) {
    if (!run.report().isEmpty()) {
      return run.outcome() + ", " + run.report();
    }
    return run.outcome()
        + ", "
        + run.allocations().objects()
        + " objects, "
        + run.allocations().bytes()
        + " bytes, "
        + (run.allocations().exact()
            ? "exact"
            : "at least: " + run.allocations().reason());
  }

  private void fine(Run run, int line) {
    if (!run.outcome().isFine()) {
      String why = run.messages().isEmpty() ? "" : ": " + run.messages().get(0);
      mistake(line, "the code ended as " + run.outcome() + why);
    }
  }

  private Scope question(Question question) throws MeasurementException {
    proseOrMistake(question.ask(), scope);
    question.hints().forEach(hint -> proseOrMistake(hint, scope));
    try {
      if (question instanceof Question.Predict predict) {
        return predict(predict);
      }
      if (question instanceof Question.Choose choose) {
        return choose(choose);
      }
      return attempt((Question.Try) question);
    } catch (MeasurementException e) {
      mistake(question.line(), e.getMessage());
      return scope;
    }
  }

  private Scope predict(Question.Predict predict) throws MeasurementException {
    Scope inside = scope;
    if (predict.code().isPresent()) {
      Run run = run(predict.input().get());
      fine(run, predict.line());
      inside = scope.with(run);
    }
    Value.Amount answer = predict.answer().measurement().number(inside);
    if (!answer.isWhole() || answer.amount() < 0) {
      mistake(predict.line(), "the answer is " + answer.text() + "; nobody can predict that");
    }
    boolean oneIsWrong = predict.mistakes().isEmpty();
    for (Question.Known known : predict.mistakes()) {
      oneIsWrong |= known.value().number(inside).amount() != answer.amount();
      proseOrMistake(known.feedback(), inside);
    }
    if (!oneIsWrong) {
      mistake(predict.line(), "every known mistake comes to the right answer, " + answer.text());
    }
    if (predict.otherwise().isPresent()) {
      proseOrMistake(predict.otherwise().get(), inside);
    }
    return inside;
  }

  private Scope choose(Question.Choose choose) throws MeasurementException {
    int right = 0;
    for (Question.Option option : choose.options()) {
      right += option.right().holds(scope) ? 1 : 0;
      proseOrMistake(option.text(), scope);
      proseOrMistake(option.because(), scope);
    }
    if (right != 1) {
      mistake(choose.line(), right + " options are right; exactly one must be");
    }
    return scope;
  }

  private Scope attempt(Question.Try attempt) throws MeasurementException {
    for (Question.KnownCode known : attempt.mistakes()) {
      sample(attempt, known);
    }
    Run run = run(attempt.input(attempt.model()));
    fine(run, attempt.line());
    Scope inside = scope.with(run);
    if (!attempt.goal().holds(inside)) {
      mistake(
          attempt.line(),
          "the model answer does not reach \"" + attempt.goal() + "\": " + cost(attempt, inside));
    }
    if (attempt.cost().isPresent() && attempt.best().isPresent()) {
      Value cost = attempt.cost().get().measurement().measure(inside);
      Value best = attempt.best().get().measure(inside);
      if (!cost.equals(best)) {
        mistake(
            attempt.line(),
            "the model answer costs " + cost.text() + ", the best known is " + best.text());
      }
    }
    return inside;
  }

  private static String cost(Question.Try attempt, Scope inside) throws MeasurementException {
    return attempt.cost().isPresent()
        ? "it costs " + attempt.cost().get().text(inside)
        : "the code ran, the goal does not hold";
  }

  /** A wrong answer in a session of its own, so that it leaves nothing behind. */
  private void sample(Question.Try attempt, Question.KnownCode known) throws MeasurementException {
    Run run = instruments.run(attempt.input(known.sample()));
    scope.forget();
    fine(run, known.line());
    Scope inside = scope.with(run);
    if (Judge.holds(attempt.goal(), inside)) {
      mistake(known.line(), "the sample of this mistake reaches the goal");
    }
    Optional<Prose> feedback = Judge.mistake(attempt, inside);
    if (!feedback.equals(Optional.of(known.feedback()))) {
      mistake(
          known.line(),
          feedback.isPresent()
              ? "the sample gets the feedback of line " + feedback.get().line()
              : "the sample is not recognised by \"" + known.recognised() + "\"");
    }
    proseOrMistake(known.feedback(), inside);
    instruments.reset();
    for (String code : ran) {
      instruments.run(code);
    }
    scope.forget();
  }

  private void mistake(int line, String message) {
    mistakes.add(new Mistake(lesson.info().file(), line, message));
  }
}
