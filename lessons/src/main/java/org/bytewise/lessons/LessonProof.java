package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.lessons.format.Block;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.measure.CodeStop;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.RunAllocations;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.StopAtHand;
import org.bytewise.lessons.measure.TypeCount;
import org.bytewise.lessons.measure.Value;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * Proves a lesson on a live VM: every block runs, every claim holds, every figure can be measured,
 * every model answer reaches its goal, every known wrong answer is wrong and gets its own feedback.
 */
public final class LessonProof {

  private static final int PICTURE_COLUMNS = 80;

  /** A screen without colours, on which code takes two more columns. */
  private static final ScreenText RECAP_SCREEN =
      new ScreenText(PICTURE_COLUMNS, true, true, Columns::of);

  /** A claim about how the code ends, which allows it to fail. */
  private static final Pattern END =
      Pattern.compile("ends\\(\\)|report\\[(?:status|exception)\\]\\(\\)");

  /** Code in a hint that only names something, is a command, or leaves something out. */
  private static final Pattern NO_ANSWER =
      Pattern.compile("^/|…|^[\\w.$-]+(?:\\(\\)|\\[\\])?$|^'.*'$");

  private final Lesson lesson;
  private final Instruments instruments;
  private final Scope scope;
  /** Whether the lesson was proven before: then only model answers are tried. */
  private final boolean again;

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();

  /** What was measured on the screen of the current step before its answer. */
  private final List<Part> onScreen = new ArrayList<>();

  private boolean beforeAnswer;

  private LessonProof(Lesson lesson, Instruments instruments, boolean again) {
    this.lesson = lesson;
    this.instruments = instruments;
    this.scope = Scope.of(instruments, lesson.figures());
    this.again = again;
  }

  /**
   * Something that a learner is shown, to compare with the same at another time.
   *
   * @param what as the author wrote it
   * @param figure its value
   * @param pairs the numbers that it compares
   */
  private record Shown(int line, String what, String figure, List<Measurement.Pair> pairs) {}

  /**
   * The result of a proof.
   *
   * @param mistakes in the order of the lesson; empty if the lesson is true on this VM
   * @param notForThisVm the unmet requirement if the lesson does not apply to this VM and was not
   *     proven
   */
  public record Result(List<Mistake> mistakes, Optional<String> notForThisVm) {

    public Result {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Proves a lesson.
   *
   * @param instruments a fresh session, which the proof uses up
   * @throws MeasurementException if the VM cannot be described or cannot start a session
   */
  public static Result prove(Lesson lesson, Instruments instruments) throws MeasurementException {
    return prove(lesson, instruments, true, true);
  }

  /**
   * Proves what a lesson says, its figures and its model answers, without going through it a second
   * time and without other answers: enough for a VM that differs only in its layouts from one for
   * which {@link #prove(Lesson, Instruments)} has found nothing.
   *
   * @param instruments a fresh session, which the proof uses up
   * @throws MeasurementException if the VM cannot be described or cannot start a session
   */
  public static Result proveFigures(Lesson lesson, Instruments instruments)
      throws MeasurementException {
    return prove(lesson, instruments, false, false);
  }

  /**
   * Proves a lesson with all its answers, without going through it a second time: enough for a VM
   * of another JDK.
   *
   * @param instruments a fresh session, which the proof uses up
   * @throws MeasurementException if the VM cannot be described or cannot start a session
   */
  public static Result proveOnce(Lesson lesson, Instruments instruments)
      throws MeasurementException {
    return prove(lesson, instruments, true, false);
  }

  private static Result prove(
      Lesson lesson, Instruments instruments, boolean answers, boolean twice)
      throws MeasurementException {
    LessonProof proof = new LessonProof(lesson, instruments, !answers);
    if (lesson.info().needs().isPresent() && !lesson.info().needs().get().holds(proof.scope)) {
      return new Result(List.of(), Optional.of(lesson.info().needs().get().source()));
    }
    proof.lesson();
    if (twice && proof.mistakes.isEmpty()) {
      proof.twice();
    }
    return new Result(proof.mistakes, Optional.empty());
  }

  /** Goes through the lesson again, in a session of its own: every figure must be the same. */
  private void twice() throws MeasurementException {
    instruments.reset();
    LessonProof second = new LessonProof(lesson, instruments, true);
    second.lesson();
    mistakes.addAll(second.mistakes);
    for (int i = 0; i < Math.min(shown.size(), second.shown.size()); i++) {
      compare(shown.get(i), second.shown.get(i));
    }
  }

  private void compare(Shown first, Shown second) {
    if (!first.figure().equals(second.figure())) {
      mistake(
          first.line(),
          "\"" + first.what() + "\" is " + first.figure() + ", and " + second.figure()
              + " the second time; show something that is always the same");
    }
    for (int i = 0; i < Math.min(first.pairs().size(), second.pairs().size()); i++) {
      if (!first.pairs().get(i).isClearlyDecided(second.pairs().get(i))) {
        mistake(
            first.line(),
            "\"" + first.what() + "\" is decided by chance: it compares "
                + first.pairs().get(i) + ", and the second time "
                + second.pairs().get(i) + "; leave a margin");
      }
    }
  }

  private void lesson() throws MeasurementException {
    for (Step step : lesson.steps()) {
      step(step);
    }
    for (Prose line : lesson.recap()) {
      proseOrMistake(line, scope);
      oneLine(line);
    }
  }

  /** Checks that a line of the recap is one on the screen, too. */
  private void oneLine(Prose line) {
    try {
      Part item = new Part.Item("-", Showing.spans(line, scope));
      int lines = RECAP_SCREEN.lines(List.of(item)).size();
      if (lines > 1) {
        mistake(
            line.line(),
            "this line of the recap takes " + lines + " lines of the screen; make it shorter");
      }
    } catch (MeasurementException e) {
      // Measuring the line has reported this.
    }
  }

  private void step(Step step) throws MeasurementException {
    onScreen.clear();
    beforeAnswer = true;
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
    } else if (block instanceof Block.Stepped stepped) {
      pictures(stepped);
    } else if (block instanceof Block.Layout layout) {
      drawn(block.line(), instruments.layout(layout.target(), layout.vm(), PICTURE_COLUMNS));
    } else if (block instanceof Block.Footprint footprint) {
      drawn(block.line(), instruments.footprint(footprint.target(), PICTURE_COLUMNS));
    } else if (block instanceof Block.Show show) {
      Run run = instruments.run(show.command());
      fine(run, show.line());
      List<String> report = run.receipt().lines(PICTURE_COLUMNS);
      drawn(
          show.line(),
          report.subList(0, Math.min(report.size(), show.most().orElse(report.size()))));
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        for (Figure figure : row.cells()) {
          shown(table.line(), figure, inside);
        }
      }
    }
  }

  /** Checks that stepped code gets to each of its stops, and what is said of it there. */
  private void pictures(Block.Stepped block) throws MeasurementException {
    SteppedCode code = instruments.step(block.code());
    int since = -1;
    for (Block.Pause pause : block.pauses()) {
      try {
        int at = code.find(pause.at());
        if (at <= since) {
          mistake(pause.line(), "the code stops here before the stop above; change their order");
        }
        Scope inside = scope.at(new StopAtHand(code, since, at));
        proseOrMistake(pause.sentence(), inside);
        for (Block.Claim claim : pause.claims()) {
          claim(claim, inside, code.stops().get(at));
        }
        drawn(pause.line(), code.pictures().lines(at, since, block.open(), PICTURE_COLUMNS));
        since = at;
      } catch (MeasurementException e) {
        mistake(pause.line(), e.getMessage());
      }
    }
  }

  private void claim(Block.Claim claim, Scope inside, CodeStop stop) {
    try {
      if (!claim.condition().holds(inside)) {
        long objects = stop.heap().stream().mapToLong(TypeCount::objects).sum();
        long bytes = stop.heap().stream().mapToLong(TypeCount::bytes).sum();
        mistake(
            claim.line(),
            "the claim \"" + claim.text() + "\" does not hold: there are "
                + Words.count(objects, "object") + ", " + Words.bytes(bytes) + ", and "
                + Words.count(stop.frames(), "frame"));
      }
    } catch (MeasurementException e) {
      mistake(claim.line(), e.getMessage());
    }
  }

  private void drawn(int line, List<String> lines) {
    if (beforeAnswer) {
      onScreen.add(new Part.Drawing(Style.PICTURE, lines));
    }
    if (lines.isEmpty()) {
      mistake(line, "the block drew nothing");
    }
  }

  /** Measures every figure and condition, except in prose that is not shown on this VM. */
  private void prose(Prose prose, Scope inside) throws MeasurementException {
    if (prose.when().isPresent() && !prose.when().get().holds(inside)) {
      return;
    }
    for (Inline inline : prose.inlines()) {
      if (inline instanceof Inline.Measured measured) {
        shown(prose.line(), measured.figure(), inside);
      }
    }
  }

  private void shown(int line, Figure figure, Scope inside) throws MeasurementException {
    String text = figure.text(inside);
    if (beforeAnswer) {
      onScreen.add(new Part.Paragraph(List.of(new Span(Style.FIGURE, text))));
    }
    if (!figure.varies()) {
      shown.add(new Shown(line, figure.measurement().source(), text, List.of()));
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
    if (beforeAnswer && !block.quiet()) {
      onScreen.add(new Part.Drawing(Style.RECEIPT, run.receipt().lines(PICTURE_COLUMNS)));
    }
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
    String ending = "the code " + run.outcome().ending();
    if (!run.report().isEmpty()) {
      return ending
          + run.report().entrySet().stream()
              .map(figure -> figure.getKey() + " = " + figure.getValue().text())
              .collect(Collectors.joining(", ", " and reported ", ""));
    }
    RunAllocations allocations = run.allocations();
    return ending
        + " and allocated "
        + Words.count(allocations.objects(), "object")
        + ", "
        + Words.bytes(allocations.bytes())
        + (allocations.exact() ? ", exact" : " at least: " + allocations.reason());
  }

  private void fine(Run run, int line) {
    if (!run.outcome().isFine()) {
      mistake(line, "the code " + run.ended());
    }
  }

  /** Checks a prediction with each of its fresh numbers, and leaves nothing behind. */
  private void fresh(Question.Predict predict) throws MeasurementException {
    int before = shown.size();
    int ranBefore = ran.size();
    for (Question.Predict other : predict.fresh()) {
      question(other);
      ran.subList(ranBefore, ran.size()).clear();
      restore();
    }
    // Fresh numbers are not asked for the second time.
    shown.subList(before, shown.size()).clear();
  }

  private Scope question(Question question) throws MeasurementException {
    if (!again && question instanceof Question.Predict predict) {
      fresh(predict);
    }
    try {
      Optional<SteppedPrediction> stepped = SteppedPrediction.of(question, instruments);
      Scope asked = stepped.map(one -> one.before(scope)).orElse(scope);
      proseOrMistake(question.ask(), asked);
      beforeAnswer = false;
      question.hints().forEach(hint -> proseOrMistake(hint, asked));
      if (stepped.isPresent()) {
        return predict((Question.Predict) question, stepped.get().after(scope));
      }
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
    if (predict.input().isPresent()) {
      Run run = run(predict.input().get());
      fine(run, predict.line());
      inside = scope.with(run);
    }
    return predict(predict, inside);
  }

  private Scope predict(Question.Predict predict, Scope inside) throws MeasurementException {
    if (predict.answer().measurement().isOfNames()) {
      names(predict, inside);
    } else {
      number(predict, inside);
    }
    for (Question.Known known : predict.mistakes()) {
      proseOrMistake(known.feedback(), inside);
    }
    if (predict.otherwise().isPresent()) {
      proseOrMistake(predict.otherwise().get(), inside);
    }
    return inside;
  }

  private void names(Question.Predict predict, Scope inside) throws MeasurementException {
    Set<String> answer =
        SteppedPrediction.names(predict.answer().measurement().measure(inside).text());
    boolean oneIsWrong = predict.mistakes().isEmpty();
    for (Question.Known known : predict.mistakes()) {
      oneIsWrong |=
          !SteppedPrediction.names(known.value().measure(inside).text()).equals(answer);
    }
    if (!oneIsWrong) {
      allRight(predict, answer.isEmpty() ? "none" : String.join(", ", answer));
    }
  }

  private void allRight(Question.Predict predict, String answer) {
    mistake(
        predict.line(),
        "every known mistake equals the right answer, " + answer + "; add one that differs");
  }

  private void number(Question.Predict predict, Scope inside) throws MeasurementException {
    Value.Amount answer = predict.answer().measurement().number(inside);
    shown(predict.line(), predict.answer(), inside);
    if (!again) {
      GiveAway.of(onScreen, predict.answer().text(inside))
          .ifPresent(given -> mistake(
              predict.line(),
              "the answer is on the screen before it is asked for: \"" + given + "\"; ask for"
                  + " something else, or show it afterwards"));
    }
    if (!answer.isWhole() || answer.amount() < 0) {
      mistake(
          predict.line(),
          "the answer is " + answer.text() + "; it must be a whole number, 0 or more");
    }
    boolean oneIsWrong = predict.mistakes().isEmpty();
    for (Question.Known known : predict.mistakes()) {
      oneIsWrong |= known.value().number(inside).amount() != answer.amount();
    }
    if (!oneIsWrong) {
      allRight(predict, answer.text());
    }
  }

  private Scope choose(Question.Choose choose) throws MeasurementException {
    int right = 0;
    for (Question.Option option : choose.options()) {
      boolean isRight = option.right().holds(scope);
      right += isRight ? 1 : 0;
      shown.add(new Shown(
          option.line(),
          option.right().source(),
          isRight ? "right" : "wrong",
          option.right().pairs(scope)));
      proseOrMistake(option.text(), scope);
      reply(option, isRight).ifPresent(prose -> proseOrMistake(prose, scope));
    }
    if (right != 1) {
      mistake(choose.line(), right + " options are right; exactly one must be");
      return scope;
    }
    for (Question.Option option : choose.options()) {
      boolean isRight = option.right().holds(scope);
      if (reply(option, isRight).isEmpty()) {
        mistake(
            option.line(),
            isRight
                ? "the option is right, but has no \"because:\", the reply to a right answer"
                : "the option is wrong, but has no \"feedback:\", the reply to a wrong answer");
      }
    }
    return scope;
  }

  private static Optional<Prose> reply(Question.Option option, boolean isRight) {
    return isRight ? option.because() : option.feedback();
  }

  private Scope attempt(Question.Try attempt) throws MeasurementException {
    if (!again) {
      for (Question.KnownCode known : attempt.mistakes()) {
        sample(attempt, known);
      }
      for (Question.KnownAnswer known : attempt.samples()) {
        answer(attempt, known);
      }
      for (Prose hint : attempt.hints()) {
        hint(attempt, hint);
      }
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
            "the model answer costs " + cost.text() + ", but the best known costs " + best.text());
      }
    }
    return inside;
  }

  private static String cost(Question.Try attempt, Scope inside) throws MeasurementException {
    return attempt.cost().isPresent()
        ? "it costs " + attempt.cost().get().text(inside)
        : "it ran, but the goal does not hold";
  }

  /**
   * Checks a known wrong answer, then restores the session so that the answer leaves nothing
   * behind.
   */
  private void sample(Question.Try attempt, Question.KnownCode known) throws MeasurementException {
    Played played = play(attempt, known.inputs());
    Scope inside = scope.with(played.last());
    if (!known.recognised().tellsHowCodeEnded()) {
      fine(played.last(), known.line());
    }
    if (played.reached()) {
      mistake(known.line(), "the sample of this mistake reaches the goal; it must miss it");
    }
    Optional<Prose> feedback = Judge.mistake(attempt, inside);
    if (!feedback.equals(Optional.of(known.feedback()))) {
      mistake(
          known.line(),
          feedback.isPresent()
              ? "the sample gets the feedback of line " + feedback.get().line()
                  + " instead of its own"
              : "the sample does not satisfy \"" + known.recognised() + "\"");
    }
    int before = shown.size();
    proseOrMistake(known.feedback(), inside);
    // Wrong answers are not played the second time.
    shown.subList(before, shown.size()).clear();
    restore();
  }

  private record Played(Run last, boolean reached) {}

  /** Plays an answer, input by input, until it reaches the goal or ends. */
  private Played play(Question.Try attempt, List<String> inputs) throws MeasurementException {
    Run last = null;
    for (String input : inputs) {
      last = instruments.run(attempt.input(input));
      scope.forget();
      if (last.outcome().isFine() && Judge.holds(attempt.goal(), scope.with(last))) {
        return new Played(last, true);
      }
    }
    return new Played(last, false);
  }

  private void restore() throws MeasurementException {
    instruments.reset();
    for (String code : ran) {
      instruments.replay(code);
    }
    scope.forget();
  }

  /** Checks an answer that must reach the goal, or must miss it without a reply of its own. */
  private void answer(Question.Try attempt, Question.KnownAnswer known)
      throws MeasurementException {
    Played played = play(attempt, known.inputs());
    if (known.reaches() && !played.reached()) {
      String why = played.last().outcome().isFine()
          ? Judge.notYet(attempt, scope.with(played.last())).stream()
              .map(Span::text)
              .collect(Collectors.joining())
          : "the code " + played.last().ended();
      mistake(known.line(), "the answer does not reach \"" + attempt.goal() + "\": " + why);
    } else if (!known.reaches() && played.reached()) {
      mistake(known.line(), "the wrong answer reaches \"" + attempt.goal() + "\"");
    }
    restore();
  }

  /**
   * Runs the code in a hint: code that is complete must reach the goal, for learners type it. Names
   * and commands are not code, nor is code that does not compile; what is left out is marked by an
   * ellipsis.
   */
  private void hint(Question.Try attempt, Prose hint) throws MeasurementException {
    for (Inline inline : hint.inlines()) {
      if (inline instanceof Inline.Words words
          && words.kind() == Inline.Kind.CODE
          && !NO_ANSWER.matcher(words.text()).find()) {
        Played played = play(attempt, List.of(words.text()));
        boolean rejected = played.last().outcome() == Run.Outcome.REJECTED;
        if (!rejected && !played.reached()) {
          mistake(
              hint.line(),
              "the hint's code \"" + words.text() + "\" runs, but does not reach the goal;"
                  + " complete it, or put … where something is left out");
        }
        if (!rejected) {
          restore();
        }
      }
    }
  }

  private void mistake(int line, String message) {
    mistakes.add(new Mistake(lesson.info().file(), line, message));
  }
}
