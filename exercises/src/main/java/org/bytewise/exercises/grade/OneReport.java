package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms in which the results of a single student are printed. */
public enum OneReport {
  /** For a person at a terminal. */
  TEXT {
    @Override
    public String text(GradeReport report) {
      StringBuilder text = new StringBuilder();
      for (Graded graded : report.results()) {
        text.append(graded.subject()).append(": ").append(graded.verdict());
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
    public String text(GradeReport report) {
      return GradedJson.lines(report);
    }
  },
  /** A {@code results.json} for Gradescope. */
  GRADESCOPE {
    @Override
    public String text(GradeReport report) {
      return Gradescope.text(report.results(), report.allMissing());
    }
  },
  /** Markdown for the student. */
  MARKDOWN {
    @Override
    public String text(GradeReport report) {
      return String.join("\n", StudentFeedback.of(report).values());
    }
  },
  /** Commands that make GitHub annotate the lines of the files, and the total. */
  GITHUB {
    @Override
    public String text(GradeReport report) {
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

  /** Returns the results of a single student in this form, with a line feed at the end. */
  public abstract String text(GradeReport report);

  /** Returns the form with a name, such as {@code github}; empty if there is none. */
  public static Optional<OneReport> named(String name) {
    return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
  }

  /** Returns the form's name as it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String total(GradeReport report) {
    return "Total: %s of %d points"
        .formatted(GradeReport.text(GradeReport.total(report.results())), report.points());
  }

  private static String annotation(Graded graded) {
    String kind = graded.passes() ? "notice" : graded.verdict().isFinal() ? "error" : "warning";
    String file = graded.origin().startsWith("./") ? graded.origin().substring(2) : graded.origin();
    List<String> lines = new ArrayList<>(graded.feedback());
    lines.add(graded.points());
    return "::" + kind + " file=" + property(file)
        + (graded.line() > 0 ? ",line=" + graded.line() : "")
        + ",title=" + property(graded.subject() + ": " + graded.verdict())
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
