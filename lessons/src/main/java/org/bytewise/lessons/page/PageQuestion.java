package org.bytewise.lessons.page;

import java.util.List;
import java.util.Optional;

/** The question of a measured page, with its answer. Immutable. */
public sealed interface PageQuestion {

  List<Piece> ask();

  List<List<Piece>> hints();

  /**
   * A question that asks for a number, or for names of variables.
   *
   * @param shown what is shown with the question: code, or a picture
   * @param answer the measured answer
   * @param number the answer as it is compared: digits, or names joined by commas, {@code none} for
   *     none
   * @param noun a plural noun that the answer counts; empty for names
   * @param replies to known wrong predictions that differ from the answer on this VM
   * @param otherwise the reply to any other wrong prediction; empty for none
   * @param measured what the answer came with: a receipt or the next picture
   */
  record Predict(
      List<Piece> ask,
      List<PagePart> shown,
      Piece.Figure answer,
      String number,
      String noun,
      List<Reply> replies,
      List<Piece> otherwise,
      List<PagePart> measured,
      List<List<Piece>> hints)
      implements PageQuestion {
    public Predict {
      ask = List.copyOf(ask);
      shown = List.copyOf(shown);
      replies = List.copyOf(replies);
      otherwise = List.copyOf(otherwise);
      measured = List.copyOf(measured);
      hints = List.copyOf(hints);
    }
  }

  /**
   * The reply to a known wrong prediction.
   *
   * @param said the wrong prediction, measured like the answer
   * @param number the prediction as it is compared
   */
  record Reply(Piece.Figure said, String number, List<Piece> text) {
    public Reply {
      text = List.copyOf(text);
    }
  }

  /** A multiple-choice question. */
  record Choose(List<Piece> ask, List<Option> options, List<List<Piece>> hints)
      implements PageQuestion {
    public Choose {
      ask = List.copyOf(ask);
      options = List.copyOf(options);
      hints = List.copyOf(hints);
    }
  }

  /**
   * An option.
   *
   * @param right whether it is right on this VM
   * @param source the measurement that says so
   * @param reply what is said of it
   */
  record Option(List<Piece> text, boolean right, String source, List<Piece> reply) {
    public Option {
      text = List.copyOf(text);
      reply = List.copyOf(reply);
    }
  }

  /**
   * A question that asks for code.
   *
   * @param with the command that runs it; empty for none
   * @param model an answer that reaches the goal
   * @param measured what running the model answer brought about
   * @param cost what the model answer costs; empty if the lesson does not compare costs
   */
  record Try(
      List<Piece> ask,
      Optional<String> with,
      List<String> model,
      List<PagePart> measured,
      Optional<Piece.Figure> cost,
      List<List<Piece>> hints)
      implements PageQuestion {
    public Try {
      ask = List.copyOf(ask);
      model = List.copyOf(model);
      measured = List.copyOf(measured);
      hints = List.copyOf(hints);
    }
  }
}
