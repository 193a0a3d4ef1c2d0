package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.measure.CodeStop;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Scope;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.StopAtHand;
import org.bytewise.lessons.measure.Value;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/**
 * A prediction of the next picture: the code is stopped before a line and drawn; the learner says
 * what the next picture will show; then it is drawn. Immutable.
 */
final class SteppedPrediction {

  /** Whatever separates names in an answer. */
  private static final Pattern BETWEEN = Pattern.compile("(?:[,;&+`\"'\\s]|\\band\\b)+");

  private static final Set<String> NOTHING =
      Set.of("none", "nothing", "neither", "nobody", "no one", "-", "null", "0");
  private static final String NONE = "none";

  private final Question.Predict predict;
  private final Question.Stepping stepping;
  private final SteppedCode code;
  private final int shown;
  private final int next;

  private SteppedPrediction(
      Question.Predict predict, Question.Stepping stepping, SteppedCode code, int shown, int next) {
    this.predict = predict;
    this.stepping = stepping;
    this.code = code;
    this.shown = shown;
    this.next = next;
  }

  /**
   * Returns the prediction that a question asks for; empty if it is another question.
   *
   * @throws MeasurementException if its code cannot be stepped through, or does not get to where it
   *     is to stop
   */
  static Optional<SteppedPrediction> of(Question question, Instruments instruments)
      throws MeasurementException {
    if (!(question instanceof Question.Predict predict) || predict.stepping().isEmpty()) {
      return Optional.empty();
    }
    Question.Stepping stepping = predict.stepping().get();
    SteppedCode code = instruments.step(predict.code().orElseThrow());
    int shown = code.find(stepping.at());
    int next = stepping.until().isPresent() ? code.find(stepping.until().get()) : code.over(shown);
    if (next <= shown) {
      throw new MeasurementException("the code stops at \"" + stepping.until().orElseThrow()
          + "\" before it stops at \"" + stepping.at() + "\"");
    }
    return Optional.of(new SteppedPrediction(predict, stepping, code, shown, next));
  }

  /** Returns the scope of the question: the picture that is shown with it. */
  Scope before(Scope scope) {
    return scope.at(new StopAtHand(code, shown, shown));
  }

  /** Returns the scope of the answer: the next picture. */
  Scope after(Scope scope) {
    return scope.at(new StopAtHand(code, shown, next));
  }

  Part pictureBefore(IntSupplier width) {
    return picture(shown, shown - 1, width);
  }

  private Part pictureAfter(IntSupplier width) {
    return picture(next, shown, width);
  }

  private Part picture(int at, int since, IntSupplier width) {
    return new Part.Drawing(
        Style.PICTURE, code.pictures().lines(at, since, stepping.open(), width.getAsInt()));
  }

  /** Returns what a skip shows: the right answer and the next picture. */
  Answered give(Scope scope, IntSupplier width) throws MeasurementException {
    Scope inside = after(scope);
    Part answer = new Part.Feedback(
        Part.Verdict.REMARK,
        List.of(
            Span.plain("The next picture shows "),
            new Span(
                Style.FIGURE,
                isOfNames() ? orNone(right(inside)) : predict.answer().text(inside)),
            Span.plain(".")));
    return Answered.closed(false, List.of(answer, pictureAfter(width)), Optional.empty());
  }

  Answered judge(String answer, Scope scope, IntSupplier width) throws MeasurementException {
    return isOfNames() ? named(answer, scope, width) : counted(answer, scope, width);
  }

  /** Returns whether the answer is names rather than a number. */
  boolean isOfNames() {
    return predict.answer().measurement().isOfNames();
  }

  private Answered counted(String answer, Scope scope, IntSupplier width)
      throws MeasurementException {
    StatedNumber.Reading reading = StatedNumber.read(answer, predict.answer().noun());
    if (reading instanceof StatedNumber.Reading.NotCounted not) {
      return Answered.notCounted(not.why());
    }
    long said = ((StatedNumber.Reading.Said) reading).number();
    Scope inside = after(scope);
    Value.Amount was = predict.answer().measurement().number(inside);
    boolean right = was.amount() == said;
    List<Part> parts = new ArrayList<>();
    parts.add(verdict(new Value.Amount(said).text(), was.text(), right));
    if (!right) {
      Judge.numberFeedback(predict, said, inside)
          .ifPresent(prose -> parts.add(new Part.Paragraph(prose)));
    }
    parts.add(pictureAfter(width));
    return new Answered(
        true,
        true,
        right,
        parts,
        Optional.empty(),
        Optional.of(new Prediction(said, Math.round(was.amount()))));
  }

  private Answered named(String answer, Scope scope, IntSupplier width)
      throws MeasurementException {
    Set<String> known = known();
    Set<String> said = names(answer);
    Optional<String> unknown =
        said.stream().filter(name -> !known.contains(name)).findFirst();
    if (unknown.isPresent() || (said.isEmpty() && !isNothing(answer))) {
      return Answered.notCounted((unknown.isPresent()
              ? "\"" + StatedNumber.shown(unknown.get()) + "\" is not a variable here. "
              : "")
          + "Type names of variables, such as " + String.join(", ", known) + ", or none.");
    }
    Scope inside = after(scope);
    Set<String> was = right(inside);
    boolean right = was.equals(said);
    List<Part> parts = new ArrayList<>();
    parts.add(verdict(orNone(said), orNone(was), right));
    if (!right) {
      Judge.feedback(predict, (value, at) -> names(value.measure(at).text()).equals(said), inside)
          .ifPresent(prose -> parts.add(new Part.Paragraph(prose)));
    }
    parts.add(pictureAfter(width));
    return Answered.closed(right, parts, Optional.empty());
  }

  private static Part verdict(String said, String was, boolean right) {
    return new Part.Feedback(
        right ? Part.Verdict.RIGHT : Part.Verdict.WRONG,
        List.of(
            Span.plain("You said " + said
                + (right ? ", and the next picture shows " : ". The next picture shows ")),
            new Span(Style.FIGURE, was),
            Span.plain(".")));
  }

  /** Returns the names of the variables in either picture, sorted. */
  private Set<String> known() {
    Set<String> known = new TreeSet<>();
    for (int at : List.of(shown, next)) {
      code.stops().get(at).variables().stream().map(CodeStop.Named::name).forEach(known::add);
    }
    return known;
  }

  private Set<String> right(Scope inside) throws MeasurementException {
    return names(predict.answer().measurement().measure(inside).text());
  }

  /** Returns the names in a text, sorted; none if it says so. */
  static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    if (!isNothing(text)) {
      BETWEEN.splitAsStream(text.strip()).filter(name -> !name.isEmpty()).forEach(names::add);
    }
    return names;
  }

  private static boolean isNothing(String text) {
    return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
  }

  private static String orNone(Set<String> names) {
    return names.isEmpty() ? NONE : String.join(", ", names);
  }
}
