package org.bytewise.instruments.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.screen.CaretLine;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Change;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.FoldedFrames;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.ThrownException;

/**
 * Renders the outcome of an input as lines: values, declarations, compiler diagnostics and
 * exceptions, each followed by its receipt. Immutable.
 *
 * @param receipts renders the receipts
 */
public record Outcomes(Receipts receipts) {
  private static final int MOST_CHARACTERS = 1_000;

  /** Returns a renderer for a terminal of this width, in columns. */
  public static Outcomes of(int width, Glyphs glyphs) {
    return new Outcomes(new Receipts(width, glyphs));
  }

  private int width() {
    return receipts.width();
  }

  /** Returns all statements of an input with their receipts, and the notes on the whole. */
  public List<Line> of(Answer answer) {
    return of(answer, true);
  }

  /** As {@link #of(Answer)}, without compiler diagnostics. */
  public List<Line> withoutDiagnostics(Answer answer) {
    return of(answer, false);
  }

  private List<Line> of(Answer answer, boolean diagnostics) {
    List<Line> lines = new ArrayList<>();
    List<Evaluation> evaluations = answer.transcript().evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      if (diagnostics || !(evaluation instanceof Evaluation.Rejected)) {
        lines.addAll(result(evaluation));
      }
      if (ran(evaluation)) {
        lines.addAll(receipts.of(evaluation.allocations(), answer.sizes().get(i)));
      }
    }
    lines.addAll(notes(answer));
    return lines;
  }

  /** Returns whether there is a receipt: not for declarations, rejected code, or a lost VM. */
  public static boolean ran(Evaluation evaluation) {
    return !(evaluation instanceof Evaluation.Declared)
        && !(evaluation instanceof Evaluation.Rejected)
        && !(evaluation instanceof Evaluation.VmLost);
  }

  /** Returns notes on an input as a whole: truncated output, threads that are still running. */
  public List<Line> notes(Answer answer) {
    List<Line> lines = new ArrayList<>();
    long dropped = answer.transcript().droppedOutput();
    if (dropped > 0) {
      lines.addAll(
          note(Words.count(dropped, "more character") + " of output not shown", Style.MUTED));
    }
    String notRun = answer.transcript().notRun();
    if (!notRun.isEmpty()) {
      String first = notRun.lines().findFirst().orElse("");
      lines.addAll(note(
          "not run: " + first
              + (first.equals(notRun) ? "" : " " + receipts.glyphs().ellipsis()),
          Style.WRONG));
    }
    List<String> threads = answer.transcript().liveThreads();
    if (!threads.isEmpty()) {
      String names = String.join(", ", threads);
      lines.addAll(note(
          "still running: " + Words.count(threads.size(), "thread") + " (" + names + ")",
          Style.MUTED));
    }
    return lines;
  }

  /** Returns the lines of one statement, without its receipt. */
  public List<Line> result(Evaluation evaluation) {
    List<Line> lines = new ArrayList<>();
    if (evaluation instanceof Evaluation.Value value) {
      List<String> text = shown(value.text()).lines().toList();
      String first = text.isEmpty() ? "" : text.get(0);
      lines.add(new Line(
          List.of(new Span(Style.MUTED, value.name() + " ==> "), new Span(Style.CODE, first))));
      text.stream().skip(1).forEach(more -> lines.add(Line.of(Style.CODE, more)));
      lines.addAll(changes(value.changes()));
    } else if (evaluation instanceof Evaluation.Declared declared) {
      lines.addAll(note(declared(declared), Style.PLAIN));
      lines.addAll(changes(declared.changes()));
    } else if (evaluation instanceof Evaluation.Rejected rejected) {
      lines.addAll(diagnostics(rejected.diagnostics()));
    } else if (evaluation instanceof Evaluation.Threw threw) {
      lines.addAll(thrown(threw.exception(), "threw "));
    } else if (evaluation instanceof Evaluation.Interrupted) {
      String when = evaluation.elapsed().isZero()
          ? "before it began"
          : "after " + Words.duration(evaluation.elapsed());
      lines.addAll(note("stopped " + when, Style.WRONG));
    } else if (evaluation instanceof Evaluation.TimedOut timedOut) {
      lines.addAll(note(
          "stopped: it exceeded the time limit of " + Words.duration(timedOut.limit()),
          Style.WRONG));
    } else if (evaluation instanceof Evaluation.VmLost lost) {
      lines.addAll(lost(lost));
    }
    return lines;
  }

  /** Truncates a long value, as jshell does. */
  private String shown(String value) {
    return value.length() <= MOST_CHARACTERS
        ? value
        : value.substring(0, MOST_CHARACTERS)
            + receipts.glyphs().ellipsis()
            + " (%s characters)".formatted(Words.number(value.length()));
  }

  private static String declared(Evaluation.Declared declared) {
    String verb = declared.change() == Change.Kind.REPLACED ? "replaced " : "declared ";
    String text = verb + kind(declared.kind()) + " " + declared.name();
    return declared.missing().isEmpty()
        ? text
        : text + ", which cannot be used until you declare "
            + String.join(" and ", declared.missing());
  }

  private List<Line> changes(List<Change> changes) {
    List<Line> lines = new ArrayList<>();
    for (Change change : changes) {
      String what = kind(change.what()) + " " + change.name();
      lines.addAll(note(
          switch (change.kind()) {
            case NEW -> "declared " + what;
            case REPLACED -> "replaced " + what;
            case RESET -> what + " was reset because its type changed";
            case INVALIDATED ->
              what + " can no longer be used because something it depends on changed";
            case REVIVED -> what + " can be used now";
          },
          Style.MUTED));
    }
    return lines;
  }

  private static String kind(DeclarationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Returns compiler diagnostics, each with its line of source and a caret below. */
  public List<Line> diagnostics(List<Diagnostic> diagnostics) {
    List<Line> lines = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      List<String> message = diagnostic.message().lines().toList();
      String kind = diagnostic.error() ? "error: " : "warning: ";
      String first = kind + (message.isEmpty() ? "" : message.get(0));
      lines.addAll(note(first, diagnostic.error() ? Style.WRONG : Style.HINT));
      message.stream().skip(1).forEach(more -> lines.addAll(note(more, Style.PLAIN)));
      lines.addAll(underlined(diagnostic));
    }
    return lines;
  }

  /** Returns the line of source that a diagnostic refers to, with a caret below. */
  public List<Line> underlined(Diagnostic diagnostic) {
    return CaretLine.marked(
        diagnostic.lineText(),
        diagnostic.column() - 1,
        diagnostic.length(),
        width(),
        receipts.glyphs());
  }

  private List<Line> thrown(ThrownException exception, String before) {
    String message = exception.message() == null ? "" : ": " + exception.message();
    String type = Words.type(exception.type());
    List<Line> lines = new ArrayList<>();
    List<String> text = (before + type + message).lines().toList();
    text.forEach(line -> lines.addAll(note(line, Style.WRONG)));
    for (FoldedFrames.Entry entry : FoldedFrames.of(exception.frames())) {
      ThrownException.Frame frame = entry.frame();
      String where = frame.method().isEmpty() ? "" : frame.method() + ", ";
      lines.add(Line.of(
          Style.MUTED,
          "    at %sline %d of snippet %s".formatted(where, frame.line(), frame.snippet())));
      if (entry.omitted() > 0) {
        lines.add(Line.of(
            Style.MUTED,
            "    %s %s more frames like these"
                .formatted(receipts.glyphs().ellipsis(), Words.number(entry.omitted()))));
      }
    }
    if (exception.cause() != null) {
      lines.addAll(thrown(exception.cause(), "caused by "));
    }
    return lines;
  }

  private List<Line> lost(Evaluation.VmLost lost) {
    List<Line> lines =
        new ArrayList<>(note("the VM has terminated: " + lost.reason(), Style.WRONG));
    Recovery recovery = lost.recovery();
    List<String> sentences = new ArrayList<>();
    sentences.add("a new one was started");
    if (!recovery.restored().isEmpty()) {
      sentences.add("restored with initial values: " + String.join(", ", recovery.restored()));
    }
    if (!recovery.lost().isEmpty()) {
      sentences.add("lost: " + String.join(", ", recovery.lost()));
    }
    lines.addAll(note(String.join("; ", sentences), Style.MUTED));
    return lines;
  }

  private List<Line> note(String text, Style style) {
    return Lines.wrapped(text, style, width());
  }
}
