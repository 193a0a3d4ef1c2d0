package org.bytewise.lessons;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.bytewise.lessons.format.Block;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.lessons.progress.StepStatus;
import org.bytewise.screen.Part;
import org.bytewise.screen.Part.Verdict;
import org.bytewise.screen.Span;
import org.bytewise.screen.Words;

/**
 * Plays one lesson: a state machine without a terminal. Each command returns the parts to show, the
 * last of which lists the possible actions. Nothing advances by itself. Measurements run on the
 * calling thread. Not thread-safe.
 *
 * <p>Call {@link #begin} first. Then pass the learner's input to {@link #answer} while
 * {@link #mode} takes an answer; otherwise run it at the prompt and report it to {@link #played}.
 */
public final class Player {

  private final Curriculum curriculum;
  private final Lesson lesson;
  private final Instruments instruments;
  private final Progress progress;
  private final Logbook log;
  private final Optional<Solo> solo;
  private final Scope scope;
  private final Showing showing;
  private final Judge judge;
  private final Deque<Position> past = new ArrayDeque<>();
  private Position now = Position.START;

  /**
   * Creates a player that has not begun yet.
   *
   * @param curriculum the curriculum that {@code lesson} was loaded from
   * @param instruments a separate session for this lesson
   * @param progress records what the learner has seen and solved
   * @param width supplies the columns for the instruments' drawings, whenever they draw
   */
  public Player(
      Curriculum curriculum,
      Lesson lesson,
      Instruments instruments,
      Progress progress,
      IntSupplier width) {
    this(curriculum, lesson, instruments, progress, width, Clock.system(ZoneId.systemDefault()));
  }

  /**
   * Creates a player that has not begun yet, with a clock of its own.
   *
   * @param clock tells the day from which a missed question waits for its review
   */
  public Player(
      Curriculum curriculum,
      Lesson lesson,
      Instruments instruments,
      Progress progress,
      IntSupplier width,
      Clock clock) {
    this(
        curriculum,
        lesson,
        instruments,
        progress,
        width,
        new LessonLogbook(progress, lesson.info(), clock),
        Optional.empty());
  }

  /** Creates a player of one question if {@code solo} names it. */
  Player(
      Curriculum curriculum,
      Lesson lesson,
      Instruments instruments,
      Progress progress,
      IntSupplier width,
      Logbook log,
      Optional<Solo> solo) {
    this.curriculum = curriculum;
    this.lesson = lesson;
    this.instruments = instruments;
    this.progress = progress;
    this.log = log;
    this.solo = solo;
    this.scope = Scope.of(instruments, lesson.figures());
    this.showing = new Showing(instruments, width, code -> now = now.withCode(code));
    this.judge = new Judge(showing);
  }

  /** How the learner's next line is interpreted. */
  public enum Mode {
    /** There is no open question: an empty line is {@link Player#next}, anything else free play. */
    READING,
    /** The question expects a number, or names of variables. */
    PREDICTING,
    /** The question expects the number of an option. */
    CHOOSING,
    /** The question expects Java. Every input is judged, and none counts as wrong. */
    TRYING,
    /** The learner explores: any input is free play. */
    PLAYING,
    /** The lesson has ended. */
    FINISHED;

    /** Returns whether the learner's input goes to {@link Player#answer}. */
    public boolean takesAnswer() {
      return this == PREDICTING || this == CHOOSING || this == TRYING;
    }
  }

  /** Returns how the learner's next line is interpreted. */
  public Mode mode() {
    if (now.finished()) {
      return Mode.FINISHED;
    }
    if (now.playing()) {
      return Mode.PLAYING;
    }
    Optional<Question> open = openQuestion();
    if (open.isEmpty()) {
      return Mode.READING;
    }
    if (open.get() instanceof Question.Predict) {
      return Mode.PREDICTING;
    }
    return open.get() instanceof Question.Choose ? Mode.CHOOSING : Mode.TRYING;
  }

  /** Returns the prompt for the learner's next line, including the space after it. */
  public String prompt() {
    return switch (mode()) {
      case PREDICTING -> "predict> ";
      case CHOOSING -> "choose> ";
      case PLAYING -> "play " + lesson.info().id() + "> ";
      case READING, TRYING, FINISHED ->
        solo.map(Solo::name).orElse("lesson " + lesson.info().id()) + "> ";
    };
  }

  /** Returns the lesson being played. */
  public LessonInfo lesson() {
    return lesson.info();
  }

  /** Returns the number of the current step, counted from 1. */
  public int stepNumber() {
    return now.step() + 1;
  }

  /** Returns the number of steps. */
  public int steps() {
    return lesson.steps().size();
  }

  /** Shows the step where the learner stopped, or the first one. */
  public List<Part> begin() {
    Optional<String> unmet = unmetNeed();
    if (unmet.isPresent()) {
      now = now.atEnd();
      List<Part> parts = new ArrayList<>();
      parts.add(remark(unmet.get()));
      if (solo.isEmpty()) {
        following().ifPresent(next -> parts.add(announced(next)));
      }
      return withWhatNext(parts);
    }
    if (solo.isPresent()) {
      return alone(solo.get().step());
    }
    int step = log.isFinished() ? 0 : indexOf(log.stoppedAt());
    if (step == 0) {
      return enter(0);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(remark("Welcome back. You stopped at step " + (step + 1) + "."));
    try {
      catchUp(step);
    } catch (MeasurementException e) {
      parts.add(Showing.notMeasured(e));
    }
    parts.addAll(enter(step));
    return parts;
  }

  /** Asks one question, after the code that its lesson has run before it. */
  private List<Part> alone(int step) {
    try {
      catchUp(step);
      return enter(step);
    } catch (MeasurementException e) {
      now = now.at(step).atEnd();
      return withWhatNext(List.of(Showing.notMeasured(e)));
    }
  }

  /** Returns whether a single question was asked and is no longer open. */
  public boolean isDoneAlone() {
    return solo.isPresent()
        && (now.finished() || (openQuestion().isEmpty() && !hasMorePictures() && !now.playing()));
  }

  /** Starts again at the first step, with a fresh session. */
  public List<Part> start() {
    past.clear();
    now = Position.START;
    scope.forget();
    try {
      instruments.reset();
    } catch (MeasurementException e) {
      return withWhatNext(List.of(Showing.notMeasured(e)));
    }
    return unmetNeed().isPresent() || solo.isPresent() ? begin() : enter(0);
  }

  private Optional<String> unmetNeed() {
    if (lesson.info().needs().isEmpty()) {
      return Optional.empty();
    }
    try {
      return lesson.info().needs().get().holds(scope)
          ? Optional.empty()
          : Optional.of("This lesson needs \""
              + lesson.info().needs().get()
              + "\"; your VM is "
              + instruments.facts().description()
              + ".");
    } catch (MeasurementException e) {
      return Optional.of(e.getMessage());
    }
  }

  private int indexOf(Optional<String> stepId) {
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (stepId.isPresent() && lesson.steps().get(i).id().equals(stepId.get())) {
        return i;
      }
    }
    return 0;
  }

  /** Runs the code of the steps before {@code step}, so that the step works in this session too. */
  private void catchUp(int step) throws MeasurementException {
    for (Step earlier : lesson.steps().subList(0, step)) {
      List<String> code = new ArrayList<>();
      earlier.before().forEach(block -> addCode(block, code));
      earlier.question().ifPresent(question -> addCode(question, code));
      earlier.after().forEach(block -> addCode(block, code));
      for (String java : code) {
        showing.run(java, scope);
      }
    }
  }

  private static void addCode(Block block, List<String> into) {
    if (block instanceof Block.Run run) {
      into.add(run.input());
    }
  }

  private static void addCode(Question question, List<String> into) {
    if (question instanceof Question.Predict predict) {
      predict.input().ifPresent(into::add);
    } else if (question instanceof Question.Try attempt) {
      into.add(attempt.input(attempt.model()));
    }
  }

  /** Shows the current step again. */
  public List<Part> show() {
    return now.finished() ? ending() : withWhatNext(stepParts());
  }

  /**
   * Continues: from free play back to the step, from an answered step to the next one, from the
   * last step to the end.
   */
  public List<Part> next() {
    if (now.finished()) {
      return ending();
    }
    if (now.playing()) {
      now = now.playing(false);
      return withWhatNext(stepParts());
    }
    if (hasMorePictures()) {
      return turnTo(now.visit().screen() + 1);
    }
    if (openQuestion().isPresent()) {
      return withWhatNext(
          List.of(remark("Answer the question first, or /skip to see the answer.")));
    }
    if (solo.isPresent()) {
      return withWhatNext(List.of());
    }
    if (now.step() + 1 == lesson.steps().size()) {
      now = now.atEnd();
      return ending();
    }
    return enter(now.step() + 1);
  }

  /** Returns whether {@link #next} shows another picture of the current step. */
  public boolean hasMorePictures() {
    return !now.finished() && !now.visit().isComplete();
  }

  private List<Part> turnTo(int screen) {
    now = now.with(now.visit().atScreen(screen));
    finishedIfDone();
    log.save();
    return withWhatNext(stepParts());
  }

  /** Shows the previous picture of the step, or the previous step. */
  public List<Part> back() {
    if (now.finished()) {
      return enter(now.step());
    }
    if (now.visit().screen() > 0 && now.visit().answer().isEmpty()) {
      return turnTo(now.visit().screen() - 1);
    }
    if (solo.isPresent()) {
      return withWhatNext(
          List.of(remark("A " + solo.get().name() + " only goes on. /undo reopens the question.")));
    }
    if (now.step() == 0) {
      return withWhatNext(List.of(remark("This is the first step.")));
    }
    return enter(now.step() - 1);
  }

  /**
   * Shows the answer to the open question and runs its code, so that later steps work. The step
   * does not count as solved. Without an open question this is {@link #next}.
   */
  public List<Part> skip() {
    Optional<Question> open = openQuestion();
    if (open.isEmpty() || now.playing()) {
      return next();
    }
    past.push(now);
    try {
      Answered given = judge.give(open.get(), scope);
      if (!(open.get() instanceof Question.Try)) {
        log.skipped(step().id());
      }
      return withWhatNext(close(given, StepStatus.SKIPPED));
    } catch (MeasurementException e) {
      now = now.with(now.visit().answered(List.of()));
      finishedIfDone();
      return withWhatNext(List.of(Showing.notMeasured(e)));
    }
  }

  /** Shows the next hint, or the last one again if there are no more. */
  public List<Part> hint() {
    Optional<Question> open = openQuestion();
    if (open.isEmpty()) {
      return withWhatNext(List.of(remark("Nothing is asked here.")));
    }
    int count = open.get().hints().size();
    if (count == 0) {
      return withWhatNext(
          List.of(remark("There is no hint here. Commit to a guess: a wrong one costs nothing.")));
    }
    int given = Math.min(now.visit().hints() + 1, count);
    now = now.with(now.visit().withHints(given));
    List<Part> parts = new ArrayList<>();
    try {
      parts.add(new Part.Feedback(
          Verdict.HINT,
          Judge.joined(
              "Hint " + given + " of " + count + ": ",
              open.get().hints().get(given - 1),
              asking(open.get()))));
    } catch (MeasurementException e) {
      parts.add(Showing.notMeasured(e));
    }
    return withWhatNext(parts);
  }

  /** Shows the lesson's objectives and the open question. */
  public List<Part> objective() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(
        List.of(Span.plain("After \"" + lesson.info().title() + "\" you can:"))));
    for (String objective : lesson.info().objectives()) {
      parts.add(new Part.Item("-", List.of(Span.plain(objective))));
    }
    openQuestion().ifPresent(question -> parts.addAll(asked(question)));
    return withWhatNext(parts);
  }

  /** Shows what is worth reading on the lesson's subject. */
  public List<Part> more() {
    return withWhatNext(
        lesson.readMore().isEmpty()
            ? List.of(remark("This lesson has no page \"Read more\"."))
            : ReadMore.parts(lesson, curriculum.number(lesson.info())));
  }

  /** Starts free play, which lasts until {@link #next}. */
  public List<Part> play() {
    if (now.finished()) {
      return ending();
    }
    now = now.playing(true);
    return withWhatNext(List.of(
        remark("Free play: type anything. /next takes you back to step " + stepNumber() + ".")));
  }

  /** Records that the learner has run {@code code} at the prompt, so that it can be undone. */
  public void played(String code) {
    past.push(now);
    now = now.withCode(code);
    scope.forget();
  }

  /**
   * Undoes the learner's last answer, skip or line of free play. If it ran code, the session is
   * reset and the earlier code is run again.
   */
  public List<Part> undo() {
    if (past.isEmpty()) {
      return withWhatNext(List.of(remark("There is nothing to undo.")));
    }
    Position then = past.pop();
    List<Part> parts = new ArrayList<>();
    boolean codeChanges = !then.code().equals(now.code());
    now = then;
    parts.add(remark("Undone."));
    if (codeChanges) {
      try {
        instruments.reset();
        for (String code : then.code()) {
          instruments.run(code);
        }
      } catch (MeasurementException e) {
        parts.add(Showing.notMeasured(e));
      }
      scope.forget();
    }
    if (!now.playing()) {
      parts.addAll(stepParts());
    }
    return withWhatNext(parts);
  }

  /** Shows the solution if the step is solved or its last hint has been shown. */
  public List<Part> solution() {
    Optional<Question> question = step().question();
    if (question.isEmpty() || now.finished() || hasMorePictures()) {
      return withWhatNext(List.of(remark("Nothing is asked here.")));
    }
    int missing = question.get().hints().size() - now.visit().hints();
    boolean isTry = question.get() instanceof Question.Try;
    boolean hintsUsed = !question.get().hints().isEmpty() && missing <= 0;
    if (openQuestion().isPresent() && !hintsUsed) {
      String first = isTry
          ? "Solve this first, or use every /hint, to see the solution."
          : "Answer the question first, or /skip to see the answer.";
      return withWhatNext(List.of(remark(first)));
    }
    if (openQuestion().isPresent() && !isTry) {
      // Nothing is left to type once the answer is shown.
      return skip();
    }
    if (question.get() instanceof Question.Try attempt) {
      List<Part> parts = new ArrayList<>();
      parts.add(remark("A model answer:"));
      parts.add(new Part.Code(attempt.model().lines().toList()));
      return withWhatNext(parts);
    }
    return show();
  }

  /**
   * Judges an answer to the open question. An input that is not an answer, such as a word instead
   * of a number, gets a remark and does not count.
   */
  public List<Part> answer(String text) {
    Optional<Question> open = openQuestion();
    if (open.isEmpty() || now.playing() || now.finished()) {
      return withWhatNext(List.of(remark("Nothing is asked here.")));
    }
    if (text.isBlank()) {
      return withWhatNext(List.of());
    }
    Position before = now;
    try {
      Answered answered = judge.judge(open.get(), text, scope);
      if (answered.counts()) {
        past.push(before);
      }
      if (answered.counts() && !(open.get() instanceof Question.Try)) {
        log.answered(step().id(), text, answered.right());
      } else if (answered.counts() && !answered.closes()) {
        log.missedGoal(step().id(), text);
      }
      answered.prediction().ifPresent(said -> log.predicted(step().id(), said));
      if (answered.closes()) {
        // Committing to a prediction solves the step, whether it is right or wrong.
        return withWhatNext(close(answered, StepStatus.SOLVED));
      }
      log.save();
      return withWhatNext(answered.parts());
    } catch (MeasurementException e) {
      return withWhatNext(List.of(Showing.notMeasured(e)));
    }
  }

  private List<Part> close(Answered answered, StepStatus status) {
    List<Part> parts = new ArrayList<>(answered.parts());
    parts.addAll(showing.parts(step().after(), inside(answered)));
    now = now.with(now.visit().answered(parts));
    log.reached(step().id(), status);
    finishedIfDone();
    log.save();
    return parts;
  }

  /** Records that the lesson is finished once its last step has nothing left to answer. */
  private void finishedIfDone() {
    boolean nothingLeft = openQuestion().isEmpty() && !hasMorePictures();
    if (now.step() + 1 == lesson.steps().size() && nothingLeft) {
      log.finished();
    }
  }

  /**
   * Returns whether the step's pictures could not be drawn, for example because the learner stopped
   * it, and nothing else runs there, so that it can begin again.
   */
  private boolean missesPictures() {
    boolean pictures = step().before().stream().anyMatch(Block.Stepped.class::isInstance)
        && step().before().stream().noneMatch(Block.Run.class::isInstance);
    return pictures
        && now.visit().answer().isEmpty()
        && now.visit().screens().stream()
            .flatMap(List::stream)
            .anyMatch(part -> part instanceof Part.Feedback feedback
                && feedback.verdict() == Verdict.NOT_MEASURED);
  }

  /** Returns the scope of what is below the question. */
  private Scope inside(Answered answered) {
    try {
      Optional<SteppedPrediction> stepped = showing.stepped(step().question().orElseThrow());
      if (stepped.isPresent()) {
        return stepped.get().after(scope);
      }
    } catch (MeasurementException e) {
      // What is below says so itself if it needs the picture.
    }
    return answered.atHand().map(scope::with).orElse(scope);
  }

  /** Returns the scope of a question, and of the hints to it. */
  private Scope asking(Question question) throws MeasurementException {
    return showing.stepped(question).map(stepped -> stepped.before(scope)).orElse(scope);
  }

  private List<Part> enter(int index) {
    now = now.at(index);
    if (!now.visits().containsKey(index) || missesPictures()) {
      // Code that runs changes the position, so it comes first.
      List<List<Part>> screens = showing.screens(step().before(), scope);
      now = now.with(Position.Visit.first(screens));
    }
    log.at(step().id());
    finishedIfDone();
    log.save();
    return withWhatNext(stepParts());
  }

  private List<Part> stepParts() {
    List<Part> parts = new ArrayList<>();
    Position.Visit visit = now.visit();
    String where = solo.map(Solo::where)
        .orElse(curriculum.number(lesson.info()) + " · step " + stepNumber() + " of " + steps());
    String picture = visit.screens().size() == 1
        ? ""
        : " · picture " + (visit.screen() + 1) + " of " + visit.screens().size();
    parts.add(new Part.Heading(step().title(), where + picture));
    parts.addAll(visit.before());
    step()
        .question()
        .filter(question -> visit.isComplete())
        .ifPresent(question -> parts.addAll(asked(question)));
    visit.answer().ifPresent(parts::addAll);
    return parts;
  }

  private List<Part> asked(Question question) {
    List<Part> parts = new ArrayList<>();
    try {
      Optional<SteppedPrediction> stepped = showing.stepped(question);
      if (stepped.isPresent()) {
        parts.add(stepped.get().pictureBefore(showing.width()));
      } else if (question instanceof Question.Predict predict && predict.code().isPresent()) {
        parts.add(Showing.code(predict.with(), predict.code().get()));
      }
      parts.add(new Part.Ask(Showing.spans(question.ask(), asking(question))));
      if (question instanceof Question.Choose choose) {
        List<List<Span>> choices = new ArrayList<>();
        for (Question.Option option : choose.options()) {
          choices.add(Showing.spans(option.text(), scope));
        }
        parts.add(new Part.Choices(choices));
      }
    } catch (MeasurementException e) {
      parts.add(Showing.notMeasured(e));
      parts.add(remark("/objective repeats the question."));
    }
    return parts;
  }

  private List<Part> ending() {
    List<Part> parts = new ArrayList<>();
    parts.add(remark("End of \"" + lesson.info().title() + "\"." + score()));
    parts.addAll(recap());
    following().ifPresent(next -> parts.add(announced(next)));
    return withWhatNext(parts);
  }

  /** Returns the lines of the recap, measured; none for a lesson that this VM cannot play. */
  private List<Part> recap() {
    if (unmetNeed().isPresent()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    try {
      for (Prose line : lesson.recap()) {
        parts.add(new Part.Item("-", Showing.spans(line, scope)));
      }
      return parts;
    } catch (MeasurementException e) {
      return List.of(Showing.notMeasured(e));
    }
  }

  /**
   * Returns how many predictions and choices were right at the first attempt, and how many tries
   * were solved rather than skipped. Every input of a try is an experiment, so the first is nothing
   * special.
   */
  private String score() {
    List<Step> guesses = stepsThat(question -> !(question instanceof Question.Try));
    List<Step> tries = stepsThat(Question.Try.class::isInstance);
    long right = guesses.stream().filter(s -> log.rightFirst(s.id())).count();
    long solved =
        tries.stream().filter(s -> log.status(s.id()) == StepStatus.SOLVED).count();
    return (guesses.isEmpty() ? "" : " Right first time: " + right + " of " + guesses.size() + ".")
        + (tries.isEmpty() ? "" : " Solved in Java: " + solved + " of " + tries.size() + ".");
  }

  private List<Step> stepsThat(Predicate<Question> asks) {
    return lesson.steps().stream()
        .filter(step -> step.question().filter(asks).isPresent())
        .toList();
  }

  /** Returns the lesson that {@link #next} at the end of this one leads to. */
  public Optional<LessonInfo> following() {
    return CoursePath.following(curriculum, progress, Optional.of(lesson.info()));
  }

  private Part announced(LessonInfo next) {
    return new Part.Paragraph(List.of(
        Span.plain("Next: " + curriculum.number(next) + " " + next.title() + " ("),
        Span.code("/learn " + next.id()),
        Span.plain("), about " + Words.count(curriculum.outline(next).minutes(), "minute") + ".")));
  }

  private Step step() {
    return lesson.steps().get(now.step());
  }

  /** Returns the question of the current step unless it has been answered. */
  private Optional<Question> openQuestion() {
    return now.finished() || now.visit().answer().isPresent() || hasMorePictures()
        ? Optional.empty()
        : step().question();
  }

  private static Part remark(String text) {
    return Part.Feedback.of(Verdict.REMARK, text);
  }

  private List<Part> withWhatNext(List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    all.add(new Part.WhatNext(actions()));
    return List.copyOf(all);
  }

  private List<String> actions() {
    return switch (mode()) {
      case READING ->
        isDoneAlone()
            ? afterAlone()
            : List.of(
                hasMorePictures()
                    ? "↵ next picture"
                    : now.step() + 1 == lesson.steps().size() ? "↵ finish" : "↵ next",
                now.step() == 0 && now.visit().screen() == 0 ? "/objective" : "/back",
                "/play to explore",
                "/help");
      case PREDICTING -> questionActions(asksForNames() ? "type names, or none" : "type a number");
      case CHOOSING -> questionActions("type the number of an answer");
      case TRYING -> questionActions("type Java");
      case PLAYING -> List.of("type anything", "/undo", "/next to continue", "/help");
      case FINISHED -> {
        if (solo.isPresent()) {
          yield afterAlone();
        }
        List<String> actions = new ArrayList<>();
        following().ifPresent(next -> actions.add("↵ next lesson"));
        if (!lesson.readMore().isEmpty()) {
          actions.add("/more to read");
        }
        actions.add("/back");
        actions.add("/lessons");
        yield actions;
      }
    };
  }

  private List<String> afterAlone() {
    return List.of(solo.orElseThrow().last() ? "↵ finish" : "↵ next question", "/leave", "/help");
  }

  private boolean asksForNames() {
    return openQuestion()
        .filter(open -> open instanceof Question.Predict predict
            && predict.answer().measurement().isOfNames())
        .isPresent();
  }

  private List<String> questionActions(String first) {
    List<String> actions = new ArrayList<>();
    actions.add(first);
    Optional<Question> open = openQuestion();
    if (open.isPresent() && !open.get().hints().isEmpty()) {
      boolean last = now.visit().hints() == open.get().hints().size();
      actions.add(last ? "/solution" : "/hint");
    }
    actions.add("/skip");
    actions.add("/play to explore");
    actions.add("/help");
    return actions;
  }
}
