package org.bytewise.instruments.elsewhere;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.ThrownException;
import org.bytewise.snippets.Transcript;

/**
 * How code that ran in a separate VM ended. Immutable.
 *
 * @param last the last statement reached; empty if there was none
 */
public record RunEnding(Optional<Evaluation> last) {
  /** The most stack frames to show; infinite recursion has thousands. */
  private static final int MOST_FRAMES = 2;

  /** Returns how the last statement of a run ended. */
  public static RunEnding of(Transcript transcript) {
    List<Evaluation> all = transcript.evaluations();
    return new RunEnding(all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
  }

  /** Returns whether the code failed to compile. */
  public boolean isRejected() {
    return last.filter(Evaluation.Rejected.class::isInstance).isPresent();
  }

  /** Returns whether all of it ran to its end. */
  public boolean isFine() {
    return status().equals("ok");
  }

  /** Returns the status in JSON. */
  public String status() {
    return outcome().word();
  }

  /** Returns the status. */
  public RunStatus outcome() {
    return RunStatus.of(last.orElse(null));
  }

  /** Returns the exception that ended it. */
  public Optional<ThrownException> exception() {
    return last.filter(Evaluation.Threw.class::isInstance)
        .map(threw -> ((Evaluation.Threw) threw).exception());
  }

  /**
   * Returns a description of an ending that is neither a value nor an exception; null if there is
   * none.
   */
  public String message() {
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

  /**
   * Returns the exit status of its VM; empty if the VM is still running or the status is unknown.
   */
  public OptionalInt exitStatus() {
    return last.isPresent() && last.get() instanceof Evaluation.VmLost lost
        ? lost.exitStatus()
        : OptionalInt.empty();
  }

  /** Returns the keys that start every report on a run. */
  public Map<String, Object> data() {
    return Envelope.of(outcome(), last.orElse(null));
  }

  /** Returns the compiler's diagnostics; empty if there are none. */
  public List<Diagnostic> diagnostics() {
    return last.filter(Evaluation.Rejected.class::isInstance)
        .map(rejected -> ((Evaluation.Rejected) rejected).diagnostics())
        .orElse(List.of());
  }

  /** Returns the value, the exception or another outcome; empty for a statement without a value. */
  public List<Line> lines(int width, Glyphs glyphs) {
    if (last.isEmpty()) {
      return List.of();
    }
    if (last.get() instanceof Evaluation.Threw threw) {
      return thrown(threw.exception(), width);
    }
    if (last.get() instanceof Evaluation.VmLost lost) {
      return Lines.wrapped("its VM has terminated: " + lost.reason(), Style.WRONG, width);
    }
    return Outcomes.of(width, glyphs).result(last.get());
  }

  private static List<Line> thrown(ThrownException exception, int width) {
    String message = exception.message() == null ? "" : ": " + exception.message();
    List<Line> lines = new ArrayList<>(
        Lines.wrapped("threw " + Words.type(exception.type()) + message, Style.WRONG, width));
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
          "    and " + Words.count(frames.size() - MOST_FRAMES, "more frame") + " below"));
    }
    return lines;
  }

  /** Returns a line about the session's declarations that could not run again; empty if all did. */
  public static List<Line> missing(List<String> names, int width) {
    return names.isEmpty()
        ? List.of()
        : Lines.wrapped(
            "without " + String.join(", ", names) + ": its declaration did not run there",
            Style.MUTED,
            width);
  }
}
