package org.bytewise.repl.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Examination.CompileError;
import org.bytewise.exercises.Examination.Failure;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.ShortJava;
import org.bytewise.lessons.format.PlainMarkdown;
import org.bytewise.screen.CaretLine;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Part;
import org.bytewise.screen.Part.Verdict;
import org.bytewise.screen.Style;
import org.bytewise.screen.Window;
import org.bytewise.screen.Words;

/**
 * The report of a check for a learner: where the answer goes wrong, or how it compares with par.
 *
 * @param width columns of the screen
 * @param glyphs the characters that can be shown
 * @param calls the commands to suggest
 */
public record CheckText(int width, Glyphs glyphs, Calls calls) {
  private static final String INDENT = "  ";
  private static final int MOST_ERRORS = 4;
  private static final int MOST_LINES = 5;
  private static final int MOST_PRINTED = 5;

  /** Lines for the input of a failing call. */
  private static final int MOST_INPUT_LINES = 4;

  /** Column at which the values of a failing call begin. */
  private static final int LABEL_COLUMNS = 15;

  /**
   * Returns the parts of a report.
   *
   * @param next the exercise to continue with; empty for none
   */
  public List<Part> of(Checked checked, Optional<String> next) {
    Examination examination = checked.examination();
    List<Part> parts = new ArrayList<>();
    parts.add(ExerciseText.heading(checked.exercise()));
    if (checked.passes()) {
      parts.add(Part.Feedback.of(Verdict.RIGHT, passed(checked)));
    } else {
      parts.add(Part.Feedback.of(Verdict.WRONG, examination.message()));
    }
    errors(checked, parts);
    parts.addAll(examination
        .failure()
        .map(failure -> failure(failure, checked))
        .orElseGet(() -> whereItStood(checked)));
    if (!examination.budgets().isEmpty()) {
      parts.add(budgets(examination.budgets()));
    }
    examination.profile().ifPresent(profile -> costs(profile, checked, parts));
    parts.add(points(checked));
    printed(examination.printed(), parts);
    examination.mistake().ifPresent(mistake -> parts.addAll(PlainMarkdown.parts(mistake.text())));
    parts.add(new Part.WhatNext(actions(checked, next)));
    return parts;
  }

  private static String passed(Checked checked) {
    Optional<Score> score = checked.score();
    if (score.isEmpty()) {
      return checked.exercise().diagnosis().isPresent()
          ? checked.examination().message()
          : "It passes.";
    }
    StringBuilder text = new StringBuilder("It passes, ")
        .append(score.get().objectsOver() < 0 || score.get().bytesOver() < 0 ? "and " : "")
        .append(score.get().words())
        .append('.');
    if (checked.before().isPresent()) {
      text.append(
          checked.isBest()
              ? " That is better than your best so far, %s."
                  .formatted(checked.before().get().words())
              : " Your best so far: %s.".formatted(checked.before().get().words()));
    }
    return text.toString();
  }

  private List<String> actions(Checked checked, Optional<String> next) {
    String id = checked.exercise().id();
    if (!checked.passes()) {
      return List.of(calls.of("hint", id));
    }
    List<String> actions = new ArrayList<>();
    actions.add(calls.of("solution", id));
    next.ifPresent(other -> actions.add(
        calls.place() == Calls.Place.SHELL ? calls.start(other) : calls.of("next", id)));
    return actions;
  }

  private void errors(Checked checked, List<Part> parts) {
    List<CompileError> errors = checked.examination().errors();
    List<String> source = checked.source().lines().toList();
    for (CompileError error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
      String where =
          error.line() > 0 ? checked.exercise().fileName() + ", line " + error.line() + ": " : "";
      List<String> lines = new ArrayList<>();
      (where + error.message())
          .lines()
          .forEach(line -> lines.addAll(Lines.wrapped(line, width, INDENT.length())));
      if (error.line() > 0 && error.line() <= source.size()) {
        lines.addAll(shown(source.get(error.line() - 1), error.column()));
      }
      parts.add(new Part.Drawing(Style.PICTURE, lines));
    }
    if (errors.size() > MOST_ERRORS) {
      parts.add(ExerciseText.remark("There " + (errors.size() - MOST_ERRORS == 1 ? "is " : "are ")
          + Words.count(errors.size() - MOST_ERRORS, "more error") + "."));
    }
  }

  /** Returns a line of source with a caret below the error; a long line is cut around it. */
  private List<String> shown(String line, int column) {
    if (column < 1) {
      return List.of(INDENT + INDENT + cut(line.replace('\t', ' '), room(2 * INDENT.length())));
    }
    return CaretLine.marked(line, column - 1, 1, width, glyphs).stream()
        .map(Line::text)
        .toList();
  }

  private int room(int used) {
    return Math.max(10, width - used);
  }

  private String cut(String text, int room) {
    return Columns.cut(text, room, glyphs.ellipsis());
  }

  private List<Part> failure(Failure failure, Checked checked) {
    int room = room(LABEL_COLUMNS);
    String expected = visible(failure.expected());
    String actual = visible(failure.actual());
    int differs = firstDifference(expected, actual);
    Window should = Window.of(expected, differs, room, glyphs);
    Window is = Window.of(actual, differs, room, glyphs);
    List<String> lines = new ArrayList<>();
    List<String> input =
        JavaLines.of(ShortJava.of(visible(failure.input()), MOST_INPUT_LINES * room), room);
    for (int i = 0; i < input.size(); i++) {
      lines.add(labelled(i == 0 ? "called with" : "", input.get(i)));
    }
    lines.add(labelled("expected", should.text()));
    lines.add(labelled("actual", is.text()));
    if (checked.examination().verdict() != org.bytewise.exercises.Verdict.TIMEOUT) {
      lines.add(labelled("", " ".repeat(is.at()) + "^"));
    }
    lines.addAll(sourceLine(checked, room));
    return List.of(new Part.Drawing(Style.PICTURE, lines));
  }

  /** Returns the line where an answer stood that did not return; nothing if it is unknown. */
  private List<Part> whereItStood(Checked checked) {
    boolean stood = checked.examination().verdict() == org.bytewise.exercises.Verdict.TIMEOUT;
    List<String> lines = stood ? sourceLine(checked, room(LABEL_COLUMNS)) : List.of();
    return lines.isEmpty() ? List.of() : List.of(new Part.Drawing(Style.PICTURE, lines));
  }

  private List<String> sourceLine(Checked checked, int room) {
    List<String> source = checked.source().lines().toList();
    int line = checked.examination().line();
    return line > 0 && line <= source.size()
        ? List.of(labelled("at line " + line, cut(source.get(line - 1).strip(), room)))
        : List.of();
  }

  /** Returns what the answer earns in a class that is graded, and by which rule. */
  private static Part points(Checked checked) {
    Marking marking = checked.exercise().marking();
    String earned = marking
        .of(checked.examination())
        .map(mark -> mark.earned() + " of ")
        .orElse("not judged, of ");
    return receipt(List.of("points " + earned + marking.points() + ", " + marking.credit()));
  }

  private static String labelled(String label, String text) {
    String start = INDENT + label;
    return start + " ".repeat(Math.max(1, LABEL_COLUMNS - start.length())) + text;
  }

  private static String visible(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }

  private static int firstDifference(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static Part budgets(List<Budgeted> budgets) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("budget", "yours", "allowed", "par", "result"));
    for (Budgeted one : budgets) {
      Limit limit = one.limit();
      if (limit.kind().isRoom()) {
        rows.add(List.of(
            limit.toString(),
            one.kept() ? "fits" : "does not fit",
            "",
            "",
            one.kept() ? "met" : "missed"));
      } else {
        rows.add(List.of(
            label(limit),
            limit.kind() == Limit.Kind.SHALLOW && one.actual() == 0
                ? "none created"
                : figure(limit, one.actual()),
            (limit.bound().exactly() ? "exactly " : "") + figure(limit, one.most()),
            figure(limit, one.par()),
            one.kept() ? "met" : one.actual() > one.most() ? "over" : "missed"));
      }
    }
    return new Part.Table(rows);
  }

  private static String label(Limit limit) {
    return switch (limit.kind()) {
      case WITHOUT -> "objects of type " + limit.type();
      case SHALLOW -> "shallow size of " + limit.type();
      case DIRECT -> "direct buffers";
      // This averages over many inputs, so there may be no result of exactly this size.
      case DEEP -> "kept by a result, on average";
      default -> limit.kind().key();
    };
  }

  private static String figure(Limit limit, long value) {
    return limit.kind().unit().equals("bytes") ? Words.bytes(value) : Words.number(value);
  }

  private void costs(AllocationProfile profile, Checked checked, List<Part> parts) {
    List<String> lines = new ArrayList<>();
    checked.score().ifPresent(score -> {
      lines.add("cost   " + amount(score.cost()));
      lines.add("par    " + amount(score.par()));
    });
    if (profile.otherThreads().objects() > 0) {
      lines.add("of which on other threads: " + amount(profile.otherThreads()));
    }
    parts.add(receipt(lines));
    List<String> excess = checked.examination().excess();
    if (!checked.passes() && !excess.isEmpty()) {
      List<String> types = profile.byType().stream()
          .filter(one -> excess.contains(one.type()))
          .map(one -> "%s %s%s"
              .formatted(
                  Words.type(one.type()),
                  glyphs.times(),
                  Words.number(one.amount().objects())))
          .toList();
      parts.add(receipt(excess(types)));
    }
    if (!checked.passes()) {
      lines(profile, checked, parts);
    }
  }

  private List<String> excess(List<String> types) {
    String start = "more than the solution: ";
    String line = start + String.join(", ", types);
    if (line.length() <= room(INDENT.length())) {
      return List.of(line);
    }
    List<String> lines = new ArrayList<>();
    lines.add(start.strip());
    Lines.listed(types, room(2 * INDENT.length())).forEach(more -> lines.add(INDENT + more));
    return lines;
  }

  /** Adds the lines of the answer that allocate most. */
  private void lines(AllocationProfile profile, Checked checked, List<Part> parts) {
    List<LineAmount> own = profile.byLine().stream()
        .filter(one -> one.source().equals(checked.exercise().fileName()))
        .sorted(
            Comparator.comparingLong((LineAmount one) -> one.amount().bytes()).reversed())
        .limit(MOST_LINES)
        .toList();
    if (own.isEmpty()) {
      return;
    }
    int columns =
        own.stream().mapToInt(one -> amount(one.amount()).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add("in " + checked.exercise().fileName());
    for (LineAmount one : own) {
      String figures = amount(one.amount());
      String start = "  line %-3d %s%s  "
          .formatted(one.line(), figures, " ".repeat(columns - figures.length()));
      lines.add(start + cut(one.text(), room(start.length() + INDENT.length())));
    }
    parts.add(receipt(lines));
  }

  private static Part receipt(List<String> lines) {
    return new Part.Drawing(
        Style.PICTURE, lines.stream().map(line -> INDENT + line).toList());
  }

  private static String amount(Amount amount) {
    return Words.amount(amount.objects(), amount.bytes());
  }

  private void printed(String printed, List<Part> parts) {
    List<String> all = printed.lines().toList();
    if (all.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("it printed");
    all.stream()
        .limit(MOST_PRINTED)
        .forEach(line -> lines.add("  " + cut(visible(line), room(4 + INDENT.length()))));
    if (all.size() > MOST_PRINTED) {
      lines.add("  and " + Words.count(all.size() - MOST_PRINTED, "more line"));
    }
    parts.add(receipt(lines));
  }
}
