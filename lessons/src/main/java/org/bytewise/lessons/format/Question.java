package org.bytewise.lessons.format;

import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.measure.Figure;
import org.bytewise.lessons.measure.Measurement;

/** What a step asks. Immutable. */
public sealed interface Question {

  /** Where it begins, counted from 1. */
  int line();

  Prose ask();

  /** From the first nudge to the last. */
  List<Prose> hints();

  /**
   * Predict, then measure.
   *
   * @param code what is run for the answer; empty if the answer asks of no run
   * @param with the command that runs the code; empty where the session does
   * @param answer the right number, with its unit
   * @param mistakes known wrong predictions
   * @param otherwise said of any other wrong prediction
   */
  record Predict(
      int line,
      Prose ask,
      Optional<String> code,
      Optional<String> with,
      Figure answer,
      List<Known> mistakes,
      Optional<Prose> otherwise,
      List<Prose> hints)
      implements Question {
    public Predict {
      mistakes = List.copyOf(mistakes);
      hints = List.copyOf(hints);
    }

    /** What is run for the answer, after the command where there is one. */
    public Optional<String> input() {
      return code.map(java -> Block.input(with, java));
    }
  }

  /** Multiple choice: exactly one option is right. */
  record Choose(int line, Prose ask, List<Option> options, List<Prose> hints) implements Question {
    public Choose {
      options = List.copyOf(options);
      hints = List.copyOf(hints);
    }
  }

  /**
   * The learner's own code must reach a measured goal.
   *
   * @param with the command that runs the learner's code; empty where the session does
   * @param goal what the code must reach
   * @param model an answer that reaches it
   * @param mistakes known wrong answers
   * @param cost what an answer costs, told once it is solved
   * @param best the least cost that is known
   */
  record Try(
      int line,
      Prose ask,
      Optional<String> with,
      Measurement goal,
      String model,
      List<KnownCode> mistakes,
      Optional<Figure> cost,
      Optional<Measurement> best,
      List<Prose> hints)
      implements Question {
    public Try {
      mistakes = List.copyOf(mistakes);
      hints = List.copyOf(hints);
    }

    /** What is run of an answer: its code, after the command where there is one. */
    public String input(String java) {
      return Block.input(with, java);
    }
  }

  /**
   * A known wrong prediction.
   *
   * @param value what it comes to, measured; nothing is said where it happens to be right
   */
  record Known(int line, Measurement value, Prose feedback) {}

  /**
   * A known wrong answer in code.
   *
   * @param recognised whether an answer makes this mistake
   * @param sample code that makes it
   */
  record KnownCode(int line, Measurement recognised, Prose feedback, String sample) {}

  /**
   * An option of a choice.
   *
   * @param right whether it is the right one
   * @param because said to whoever chooses it
   */
  record Option(int line, Prose text, Measurement right, Prose because) {}
}
