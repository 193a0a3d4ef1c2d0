package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytewise.exercises.Mark;

/** Forms in which the results of a single student are printed. */
public enum OneReport {
  /** For a person at a terminal. */
  TEXT {
    @Override
    String of(GradeReport report) {
      StringBuilder text = new StringBuilder();
      for (Graded graded : report.results()) {
        text.append(subject(graded)).append(": ").append(graded.verdict());
        text.append(", ").append(graded.points()).append('\n');
        graded.feedback().forEach(line -> text.append("  ").append(line).append('\n'));
      }
      report
          .allMissing()
          .forEach(missing -> text.append("%s: %s, 0 of %d\n  %s\n"
              .formatted(
                  missing.exercise(),
                  GradeReport.MISSING,
                  missing.marking().points(),
                  GradeReport.NOTHING)));
      return text + total(report) + "\n";
    }
  },
  /** The lines of {@code results.jsonl}. */
  JSONL {
    @Override
    String of(GradeReport report) {
      StringBuilder text = new StringBuilder();
      report.results().forEach(graded -> text.append(GradedJson.line(graded)).append('\n'));
      report.allMissing().forEach(one -> text.append(GradedJson.missing(one)).append('\n'));
      return text.toString();
    }
  },
  /** A {@code results.json} for Gradescope. */
  GRADESCOPE {
    @Override
    String of(GradeReport report) {
      return Gradescope.text(report.results(), report.allMissing());
    }
  },
  /** Markdown for the student. */
  MARKDOWN {
    @Override
    String of(GradeReport report) {
      return String.join("\n", StudentFeedback.of(report).values());
    }
  },
  /** Commands that make GitHub annotate the lines of the files, and the total. */
  GITHUB {
    @Override
    String of(GradeReport report) {
      List<String> lines = new ArrayList<>();
      report.results().forEach(graded -> lines.add(annotation(graded)));
      report
          .allMissing()
          .forEach(missing -> lines.add("::error title="
              + property(missing.exercise() + ": " + GradeReport.MISSING)
              + "::" + GradeReport.NOTHING));
      lines.add(total(report));
      return String.join("\n", lines) + "\n";
    }
  };

  abstract String of(GradeReport report);

  /** Returns the results of a single student in this form, with a line feed at the end. */
  public String text(GradeReport report) {
    return of(report);
  }

  /** Returns the form with a name, such as {@code github}; empty if there is none. */
  public static Optional<OneReport> named(String name) {
    return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
  }

  /** Returns the form's name as it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String subject(Graded graded) {
    return graded.exercise().isEmpty() ? graded.origin() : graded.exercise();
  }

  private static String total(GradeReport report) {
    long possible = report.points();
    return "Total: %s of %d points"
        .formatted(GradeReport.total(report.results()).map(Mark::text).orElse("?"), possible);
  }

  private static String annotation(Graded graded) {
    String kind = graded.passes() ? "notice" : graded.verdict().isFinal() ? "error" : "warning";
    String file = graded.origin().startsWith("./") ? graded.origin().substring(2) : graded.origin();
    List<String> lines = new ArrayList<>(graded.feedback());
    lines.add(graded.points());
    return "::" + kind + " file=" + property(file)
        + (graded.line() > 0 ? ",line=" + graded.line() : "")
        + ",title=" + property(subject(graded) + ": " + graded.verdict())
        + "::" + data(String.join("\n", lines));
  }

  /** Escapes a message, as GitHub's own toolkit does. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
