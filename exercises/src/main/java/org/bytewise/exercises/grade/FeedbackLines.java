package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Examination.CompileError;
import org.bytewise.exercises.KnownMistake;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.ShortJava;

/**
 * Writes a student's feedback as plain lines. Strings produced by the student's code are shortened,
 * and control characters are replaced.
 */
final class FeedbackLines {
  private static final String TRIAL = "Trial.java";
  private static final int MOST_ERRORS = 5;
  private static final int MOST_LINES = 3;
  private static final int MOST_CHARACTERS = 300;

  private FeedbackLines() {}

  static List<String> of(Examination examination) {
    List<String> lines = new ArrayList<>();
    examination.errors().stream().limit(MOST_ERRORS).forEach(error -> lines.add(text(error)));
    examination.failure().ifPresent(failure -> {
      lines.add("input: " + cut(ShortJava.of(failure.input(), MOST_CHARACTERS)));
      lines.add("expected: " + cut(failure.expected()));
      lines.add("actual: " + cut(failure.actual()));
      if (failure.line() > 0) {
        lines.add("thrown at line " + failure.line());
      }
    });
    examination.budgets().stream()
        .filter(budgeted -> !budgeted.kept())
        .forEach(budgeted -> lines.add(text(budgeted)));
    if (examination.budgets().stream().anyMatch(budgeted -> !budgeted.kept())) {
      examination
          .profile()
          .ifPresent(profile -> profile.byLine().stream()
              .sorted(
                  Comparator.comparingLong((LineAmount line) -> line.amount().objects())
                      .reversed())
              .limit(MOST_LINES)
              .forEach(line -> lines.add(place(line) + " creates "
                  + Summary.count(line.amount().objects(), "object") + ": " + cut(line.text()))));
    }
    examination
        .mistake()
        .map(KnownMistake::text)
        .ifPresent(text -> lines.add(text.replace('\n', ' ')));
    return lines;
  }

  /** The exercise's own calls have lines, too, which are not in the student's file. */
  private static String place(LineAmount line) {
    String file = line.source().equals(TRIAL) ? " of " + TRIAL : "";
    return "line " + line.line() + file;
  }

  private static String text(CompileError error) {
    String message = cut(error.message().replace('\n', ' '));
    return error.line() > 0 ? "line " + error.line() + ": " + message : message;
  }

  private static String text(Budgeted budgeted) {
    return budgeted.limit().kind().isRoom()
        ? "it does not run in a " + budgeted.limit()
        : budgeted.limit() + ": " + figure(budgeted) + ", " + budgeted.most() + " allowed";
  }

  private static String figure(Budgeted budgeted) {
    if (budgeted.limit().kind() == Limit.Kind.SHALLOW && budgeted.actual() == 0) {
      return "none created";
    }
    String unit = budgeted.limit().kind().unit();
    return Summary.count(budgeted.actual(), unit.substring(0, unit.length() - 1));
  }

  private static String cut(String text) {
    String shown = Names.shown(
        text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text,
        MOST_CHARACTERS);
    return text.length() > MOST_CHARACTERS ? shown + "…" : shown;
  }
}
