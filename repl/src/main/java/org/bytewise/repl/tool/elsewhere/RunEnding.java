package org.bytewise.repl.tool.elsewhere;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.measure.Run.Outcome;
import org.bytewise.repl.text.Outcomes;
import org.bytewise.repl.tool.Ending;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.ThrownException;
import org.bytewise.snippets.Transcript;

/**
 * How code ended that ran in a VM of its own. Immutable.
 *
 * @param last the last statement that was reached; empty where there was none
 */
record RunEnding(Optional<Evaluation> last) {
  /** Frames of an exception that are shown; a recursion without end has thousands. */
  private static final int MOST_FRAMES = 2;

  static RunEnding of(Transcript transcript) {
    List<Evaluation> all = transcript.evaluations();
    return new RunEnding(all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
  }

  boolean isRejected() {
    return last.filter(Evaluation.Rejected.class::isInstance).isPresent();
  }

  /** Whether all of it ran to its end. */
  boolean isFine() {
    return status().equals("ok");
  }

  /** The status in JSON. */
  String status() {
    return Ending.status(outcome());
  }

  Outcome outcome() {
    return Ending.of(last.orElse(null));
  }

  /** The exception that ended it. */
  Optional<ThrownException> exception() {
    return last.filter(Evaluation.Threw.class::isInstance)
        .map(threw -> ((Evaluation.Threw) threw).exception());
  }

  /** The value of the last statement as text; null where it has none. */
  String value() {
    return last.filter(Evaluation.Value.class::isInstance)
        .map(value -> ((Evaluation.Value) value).text())
        .orElse(null);
  }

  /**
   * What there is to say of an ending that is no value and no exception; null where there is none.
   */
  String message() {
    if (exception().isPresent()) {
      return exception().get().message();
    }
    if (last.isEmpty()) {
      return null;
    }
    if (last.get() instanceof Evaluation.VmLost lost) {
      return lost.reason();
    }
    if (last.get() instanceof Evaluation.Rejected rejected) {
      return rejected.diagnostics().get(0).message();
    }
    return null;
  }

  /** The keys that every report on a run begins with. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("status", status());
    data.put("exception", exception().map(ThrownException::type).orElse(null));
    data.put("message", message());
    data.put("value", value());
    return data;
  }

  /** What the compiler says; none where it says nothing. */
  List<Diagnostic> diagnostics() {
    return last.filter(Evaluation.Rejected.class::isInstance)
        .map(rejected -> ((Evaluation.Rejected) rejected).diagnostics())
        .orElse(List.of());
  }

  /** Value, exception, or whatever else it came to; none for a statement that has just ended. */
  List<Line> lines(int width, Glyphs glyphs) {
    if (last.isEmpty()) {
      return List.of();
    }
    if (last.get() instanceof Evaluation.Threw threw) {
      return thrown(threw.exception(), width);
    }
    if (last.get() instanceof Evaluation.VmLost lost) {
      return wrapped("its VM is gone: " + lost.reason(), Style.WRONG, width);
    }
    return Outcomes.of(width, glyphs).result(last.get());
  }

  private static List<Line> thrown(ThrownException exception, int width) {
    String message = exception.message() == null ? "" : ": " + exception.message();
    List<Line> lines = new ArrayList<>(
        wrapped("threw " + Words.type(exception.type()) + message, Style.WRONG, width));
    List<ThrownException.Frame> frames = exception.frames();
    frames.stream().limit(MOST_FRAMES).forEach(frame -> {
      String where = frame.method().isEmpty() ? "" : frame.method() + ", ";
      lines.add(Line.of(
          Style.MUTED,
          "    at %sline %d of snippet %s".formatted(where, frame.line(), frame.snippet())));
    });
    if (frames.size() > MOST_FRAMES) {
      lines.add(Line.of(
          Style.MUTED,
          "    and " + Words.count(frames.size() - MOST_FRAMES, "more call") + " further out"));
    }
    return lines;
  }

  /** A line on the session's declarations that could not run again; none where all could. */
  static List<Line> missing(List<String> names, int width) {
    return names.isEmpty()
        ? List.of()
        : wrapped(
            "  without " + String.join(", ", names) + ": its declaration did not run there",
            Style.MUTED,
            width);
  }

  /** A sentence on as many lines as it needs. */
  static List<Line> wrapped(String text, Style style, int width) {
    return Lines.wrapped(text, width, 2).stream()
        .map(line -> new Line(List.of(new Span(style, line))))
        .toList();
  }
}
