package org.bytewise.lessons.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.StepPoint;

/** The question of a step. Immutable. */
public sealed interface Question {

  /** Returns the line where the question begins, counted from 1. */
  int line();

  Prose ask();

  /** Returns the hints, in the order in which they are given. */
  List<Prose> hints();

  /**
   * A question that asks for a number, or for the variables that refer to an object; it is then
   * measured.
   *
   * @param code the code to run for the answer; empty if the answer does not refer to a run
   * @param with the command that runs the code; empty to run it in the session
   * @param stepping where the code is stopped before and after the answer; empty if it just runs
   * @param answer the right number with its unit, or the names
   * @param mistakes known wrong predictions
   * @param otherwise the feedback on any other wrong prediction
   * @param fresh the same question with other numbers, for reviews; empty if it has none
   */
  record Predict(
      int line,
      Prose ask,
      Optional<String> code,
      Optional<String> with,
      Optional<Stepping> stepping,
      Figure answer,
      List<Known> mistakes,
      Optional<Prose> otherwise,
      List<Prose> hints,
      List<Predict> fresh)
      implements Question {
    public Predict {
      mistakes = List.copyOf(mistakes);
      fresh = List.copyOf(fresh);
      hints = List.copyOf(hints);
    }

    /**
     * Returns the input to run in the session for the answer: the code, preceded by the command, if
     * any; empty if the code is stepped through instead.
     */
    public Optional<String> input() {
      return stepping.isPresent() ? Optional.empty() : code.map(java -> Block.input(with, java));
    }
  }

  /**
   * Where stepped code is stopped for a prediction.
   *
   * @param at where the picture with the question is drawn
   * @param until where the picture with the answer is drawn; empty for the stop after the line and
   *     everything that it calls
   * @param open whether the parts of strings and collections are drawn
   */
  record Stepping(int line, StepPoint at, Optional<StepPoint> until, boolean open) {}

  /** A multiple-choice question with exactly one right option. */
  record Choose(int line, Prose ask, List<Option> options, List<Prose> hints) implements Question {
    public Choose {
      options = List.copyOf(options);
      hints = List.copyOf(hints);
    }
  }

  /**
   * A question that asks for code which reaches a measured goal.
   *
   * @param with the command that runs the learner's code; empty to run it in the session
   * @param goal the condition that the code must satisfy
   * @param model an answer that reaches it
   * @param mistakes known wrong answers
   * @param samples answers whose result the proof checks: others that reach the goal, others that
   *     miss it
   * @param cost the cost of an answer, shown after it is solved
   * @param best the lowest known cost
   */
  record Try(
      int line,
      Prose ask,
      Optional<String> with,
      Measurement goal,
      String model,
      List<KnownCode> mistakes,
      List<KnownAnswer> samples,
      Optional<Figure> cost,
      Optional<Measurement> best,
      List<Prose> hints)
      implements Question {
    public Try {
      mistakes = List.copyOf(mistakes);
      samples = List.copyOf(samples);
      hints = List.copyOf(hints);
    }

    /** Returns the input to run for an answer: its code, preceded by the command, if any. */
    public String input(String java) {
      return Block.input(with, java);
    }
  }

  /**
   * A known wrong prediction.
   *
   * @param value the wrong number, measured; if it is right on this VM, its feedback is never given
   */
  record Known(int line, Measurement value, Prose feedback) {}

  /**
   * A known wrong answer in code.
   *
   * @param recognised the condition under which an answer makes this mistake
   * @param sample code that makes the mistake
   */
  record KnownCode(int line, Measurement recognised, Prose feedback, String sample) {

    /** Returns the inputs of the sample, in order. */
    public List<String> inputs() {
      return KnownAnswer.inputs(sample);
    }
  }

  /**
   * An answer in code, for the proof alone.
   *
   * @param reaches whether it must reach the goal; otherwise it must miss it
   * @param code the code, with a line {@code //> next} between one input and the next
   */
  record KnownAnswer(int line, boolean reaches, String code) {

    private static final Pattern NEXT = Pattern.compile("(?m)^\\s*//> next\\s*$");

    /** Returns the inputs of the answer, in order. */
    public List<String> inputs() {
      return inputs(code);
    }

    private static List<String> inputs(String code) {
      return NEXT.splitAsStream(code).map(String::strip).toList();
    }
  }

  /**
   * An option of a multiple-choice question.
   *
   * @param right the condition under which the option is right
   * @param because the reply where it is right; empty if it is wrong on every VM
   * @param feedback the reply where it is wrong; empty if it is right on every VM
   */
  record Option(
      int line, Prose text, Measurement right, Optional<Prose> because, Optional<Prose> feedback) {}
}
