package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.lessons.format.Prose;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.measure.Confusion;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.measure.Shortfall;
import org.bytewise.lessons.measure.Value;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/** Judges answers by measuring them and finds the feedback on the mistake made. */
final class Judge {

  private static final Map<String, String> SHORT =
      Map.of("y", "yes", "n", "no", "t", "true", "f", "false");

  private final Showing showing;

  Judge(Showing showing) {
    this.showing = showing;
  }

  Answered judge(Question question, String answer, Scope scope) throws MeasurementException {
    Optional<SteppedPrediction> stepped = showing.stepped(question);
    if (stepped.isPresent()) {
      return stepped.get().judge(answer, scope, showing.width());
    }
    if (question instanceof Question.Predict predict) {
      return predicted(predict, answer, scope);
    }
    if (question instanceof Question.Choose choose) {
      return chosen(choose, answer, scope);
    }
    return tried((Question.Try) question, answer, scope);
  }

  /** Returns what a skip shows: the right answer. Runs its code so that later steps work. */
  Answered give(Question question, Scope scope) throws MeasurementException {
    Optional<SteppedPrediction> stepped = showing.stepped(question);
    if (stepped.isPresent()) {
      return stepped.get().give(scope, showing.width());
    }
    List<Part> parts = new ArrayList<>();
    Optional<Run> atHand = Optional.empty();
    if (question instanceof Question.Predict predict) {
      Scope inside = scope;
      if (predict.code().isPresent()) {
        Run run = showing.run(predict.input().get(), scope);
        atHand = Optional.of(run);
        inside = scope.with(run);
      }
      parts.add(new Part.Feedback(
          Part.Verdict.REMARK,
          List.of(
              Span.plain("Your VM says "),
              new Span(Style.FIGURE, predict.answer().text(inside)),
              Span.plain("."))));
      atHand.ifPresent(run -> parts.add(showing.receipt(run)));
    } else if (question instanceof Question.Choose choose) {
      int right = rightOption(choose, scope);
      parts.add(new Part.Feedback(
          Part.Verdict.REMARK,
          reply(
              "The answer is " + (right + 1), ": ", choose.options().get(right).because(), scope)));
    } else {
      Question.Try attempt = (Question.Try) question;
      parts.add(Part.Feedback.of(Part.Verdict.REMARK, "A model answer:"));
      parts.add(new Part.Code(attempt.model().lines().toList()));
      Run run = showing.run(attempt.input(attempt.model()), scope);
      parts.add(showing.receipt(run));
      atHand = Optional.of(run);
    }
    return Answered.closed(false, parts, atHand);
  }

  private Answered predicted(Question.Predict predict, String answer, Scope scope)
      throws MeasurementException {
    String noun = predict.answer().noun();
    StatedNumber.Reading reading = StatedNumber.read(answer, noun);
    if (reading instanceof StatedNumber.Reading.NotCounted not) {
      return Answered.notCounted(not.why());
    }
    long said = ((StatedNumber.Reading.Said) reading).number();
    Optional<Run> run = Optional.empty();
    Scope inside = scope;
    if (predict.code().isPresent()) {
      run = Optional.of(showing.run(predict.input().get(), scope));
      inside = scope.with(run.get());
    }
    Value.Amount was = predict.answer().measurement().number(inside);
    boolean right = was.amount() == said;
    List<Part> parts = new ArrayList<>();
    parts.add(verdict(said, was, right));
    if (!right) {
      numberFeedback(predict, said, inside)
          .ifPresent(spans -> parts.add(new Part.Paragraph(spans)));
    }
    run.ifPresent(found -> parts.add(showing.receipt(found)));
    return new Answered(
        true, true, right, parts, run, Optional.of(new Prediction(said, Math.round(was.amount()))));
  }

  private static Part verdict(long said, Value.Amount was, boolean right) {
    String saidText = new Value.Amount(said).text();
    return new Part.Feedback(
        right ? Part.Verdict.RIGHT : Part.Verdict.WRONG,
        List.of(
            Span.plain(
                "You said " + saidText + (right ? ", and your VM says " : ". Your VM says ")),
            new Span(Style.FIGURE, was.text()),
            Span.plain(".")));
  }

  /** Tells whether the value of a known mistake is what the learner said. */
  @FunctionalInterface
  interface Said {
    boolean is(Measurement value, Scope scope) throws MeasurementException;
  }

  /**
   * Returns the reply to a wrong number: the lesson's own if it knows the mistake, else what the
   * number looks like, followed by the reply to any wrong number.
   */
  static Optional<List<Span>> numberFeedback(Question.Predict predict, long said, Scope scope)
      throws MeasurementException {
    Optional<List<Span>> known =
        known(predict, (value, at) -> value.number(at).amount() == said, scope);
    if (known.isPresent()) {
      return known;
    }
    List<Span> spans = new ArrayList<>();
    Confusion.of(predict.answer().measurement(), predict.answer().noun(), said, scope)
        .ifPresent(sentence -> spans.add(Span.plain(sentence)));
    if (predict.otherwise().isPresent()) {
      if (!spans.isEmpty()) {
        spans.add(Span.plain(" "));
      }
      spans.addAll(Showing.spans(predict.otherwise().get(), scope));
    }
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans);
  }

  /** Returns the reply to a known mistake, or else to any other wrong prediction. */
  static Optional<List<Span>> feedback(Question.Predict predict, Said said, Scope scope)
      throws MeasurementException {
    Optional<List<Span>> known = known(predict, said, scope);
    return known.isPresent() || predict.otherwise().isEmpty()
        ? known
        : Optional.of(Showing.spans(predict.otherwise().get(), scope));
  }

  private static Optional<List<Span>> known(Question.Predict predict, Said said, Scope scope)
      throws MeasurementException {
    for (Question.Known known : predict.mistakes()) {
      if (said.is(known.value(), scope)) {
        return Optional.of(Showing.spans(known.feedback(), scope));
      }
    }
    return Optional.empty();
  }

  private static Answered chosen(Question.Choose choose, String answer, Scope scope)
      throws MeasurementException {
    int count = choose.options().size();
    int index = optionIndex(answer);
    if (index < 0 || index >= count) {
      index = optionNamed(choose, answer, scope);
    }
    if (index < 0) {
      return Answered.notCounted("Type the number of an answer, 1 to " + count + ".");
    }
    Question.Option option = choose.options().get(index);
    boolean right = option.right().holds(scope);
    List<Part> parts = List.of(new Part.Feedback(
        right ? Part.Verdict.RIGHT : Part.Verdict.WRONG,
        reply(right ? "Yes" : "No", ". ", right ? option.because() : option.feedback(), scope)));
    return right ? Answered.closed(true, parts, Optional.empty()) : Answered.open(parts);
  }

  /** Returns the index meant by {@code 2}, {@code (2)}, {@code option 2} or {@code b}; else -1. */
  private static int optionIndex(String answer) {
    String text = answer
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("^(?:option|answer|number|no\\.|#|\\()\\s*(?=\\w\\b)|[).]+$", "");
    if (text.matches("[1-9]")) {
      return text.charAt(0) - '1';
    }
    return text.matches("[a-i]") ? text.charAt(0) - 'a' : -1;
  }

  /**
   * Returns the only option that begins with the words of an answer, such as {@code yes} or
   * {@code larger}; -1 if there is none or more than one.
   */
  private static int optionNamed(Question.Choose choose, String answer, Scope scope)
      throws MeasurementException {
    String said = words(answer);
    said = SHORT.getOrDefault(said, said);
    int found = -1;
    for (int i = 0; i < choose.options().size() && !said.isEmpty(); i++) {
      String option = words(Showing.spans(choose.options().get(i).text(), scope).stream()
          .map(Span::text)
          .collect(Collectors.joining()));
      if ((option + " ").startsWith(said + " ")) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** Returns the words and numbers of a text in lower case, separated by spaces. */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  static int rightOption(Question.Choose choose, Scope scope) throws MeasurementException {
    for (int i = 0; i < choose.options().size(); i++) {
      if (choose.options().get(i).right().holds(scope)) {
        return i;
      }
    }
    throw new MeasurementException("no option is right on this VM");
  }

  private Answered tried(Question.Try attempt, String code, Scope scope)
      throws MeasurementException {
    Run run = showing.run(attempt.input(code), scope);
    Scope inside = scope.with(run);
    List<Part> parts = new ArrayList<>();
    parts.add(showing.receipt(run));
    if (!run.outcome().isFine()) {
      failed(attempt, run, inside).ifPresent(parts::add);
      return Answered.open(parts);
    }
    if (holds(attempt.goal(), inside)) {
      parts.add(new Part.Feedback(Part.Verdict.RIGHT, reached(attempt, inside)));
      return Answered.closed(true, parts, Optional.of(run));
    }
    parts.add(reply(attempt, inside)
        .orElseGet(() -> new Part.Feedback(Part.Verdict.REMARK, notYet(attempt, inside))));
    return Answered.open(parts);
  }

  /**
   * Returns the reply to code that did not complete: the lesson's own, if it knows this end. The
   * compiler's messages need none; they are in the receipt.
   */
  private static Optional<Part> failed(Question.Try attempt, Run run, Scope inside) {
    Optional<Part> reply = reply(attempt, inside);
    if (reply.isPresent()) {
      return reply;
    }
    String said = switch (run.outcome()) {
      case THREW ->
        "Your code threw an exception, so the goal cannot be judged. What it did before that stays"
            + " done: /undo takes it back.";
      case INTERRUPTED -> "Your code was stopped before its end, so the goal cannot be judged.";
      case VM_LOST -> "Your code ended its VM, so the goal cannot be judged. A new VM has started.";
      case REJECTED, VALUE, DECLARED -> "";
    };
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(Part.Feedback.of(Part.Verdict.REMARK, said));
  }

  /** Returns the feedback on the first known mistake that an answer makes. */
  static Optional<Prose> mistake(Question.Try attempt, Scope inside) {
    return mistakes(attempt, inside).findFirst().map(Question.KnownCode::feedback);
  }

  /**
   * Returns the reply to the first known mistake that an answer makes. A reply with a figure that
   * cannot be measured for this answer belongs to another mistake.
   */
  private static Optional<Part> reply(Question.Try attempt, Scope inside) {
    return mistakes(attempt, inside)
        .flatMap(known -> {
          try {
            List<Span> spans = Showing.spans(known.feedback(), inside);
            return Stream.<Part>of(new Part.Feedback(Part.Verdict.WRONG, spans));
          } catch (MeasurementException e) {
            return Stream.empty();
          }
        })
        .findFirst();
  }

  private static Stream<Question.KnownCode> mistakes(Question.Try attempt, Scope inside) {
    return attempt.mistakes().stream()
        .filter(known -> inside.isFine() || known.recognised().tellsHowCodeEnded())
        .filter(known -> holds(known.recognised(), inside));
  }

  /**
   * Returns whether a condition holds for an answer; false if it cannot be measured for this
   * answer.
   */
  static boolean holds(Measurement condition, Scope inside) {
    try {
      return condition.holds(inside);
    } catch (MeasurementException e) {
      return false;
    }
  }

  private static List<Span> reached(Question.Try attempt, Scope inside)
      throws MeasurementException {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain("You have reached the goal."));
    if (attempt.cost().isPresent() && attempt.best().isPresent()) {
      Figure cost = attempt.cost().get();
      Value best = attempt.best().get().measure(inside);
      spans.add(Span.plain(" Yours: "));
      spans.add(new Span(Style.FIGURE, cost.text(inside)));
      spans.add(Span.plain(". Best known: "));
      spans.add(new Span(Style.FIGURE, Figure.counted(best, cost.noun())));
      spans.add(Span.plain("."));
    }
    return spans;
  }

  /** Says why the goal does not hold, and what the answer costs so far. */
  static List<Span> notYet(Question.Try attempt, Scope inside) {
    Optional<String> why = Shortfall.of(attempt.goal(), inside);
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain("You have not reached the goal yet."));
    why.ifPresent(sentences -> spans.addAll(marked(" " + sentences)));
    if (why.isEmpty() && attempt.cost().isPresent()) {
      try {
        spans.add(Span.plain(" Yours: " + attempt.cost().get().text(inside) + "."));
      } catch (MeasurementException e) {
        // An intermediate declaration has no cost to report.
      }
    }
    return spans;
  }

  /** Returns text as spans, with what is between backquotes as code. */
  private static List<Span> marked(String text) {
    List<Span> spans = new ArrayList<>();
    String[] pieces = text.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        spans.add(i % 2 == 0 ? Span.plain(pieces[i]) : Span.code(pieces[i]));
      }
    }
    return spans;
  }

  private static List<Span> reply(String first, String separator, Optional<Prose> rest, Scope scope)
      throws MeasurementException {
    return rest.isEmpty()
        ? List.of(Span.plain(first + "."))
        : joined(first + separator, rest.get(), scope);
  }

  static List<Span> joined(String first, Prose prose, Scope scope) throws MeasurementException {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain(first));
    spans.addAll(Showing.spans(prose, scope));
    return spans;
  }
}
