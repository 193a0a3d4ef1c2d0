package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytewise.screen.FileReason;

/** Report formats; each writes a file or folder into the batch's folder. */
public enum Reports {
  /** A line of JSON for each result; the canonical form. */
  JSONL("results.jsonl") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      StringBuilder text = new StringBuilder();
      report.results().forEach(graded -> text.append(GradedJson.line(graded)).append('\n'));
      report.allMissing().forEach(one -> text.append(GradedJson.missing(one)).append('\n'));
      GradeFolder.write(folder.path().resolve(file()), text.toString());
    }
  },
  /** JUnit XML, for tools that show test results. */
  JUNIT("junit.xml") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), JunitXml.of(report));
    }
  },
  /** The Common Test Report Format, for tools that show test results. */
  CTRF("ctrf.json") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), Ctrf.of(report));
    }
  },
  /** A {@code results.json} for each student. */
  GRADESCOPE("gradescope") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      Path parent = folder.path().resolve(file());
      for (var entry : Gradescope.of(report).entrySet()) {
        GradeFolder.write(parent.resolve(entry.getKey()).resolve("results.json"), entry.getValue());
      }
    }
  },
  /** A row for each student and a column for each exercise, for a school's system. */
  MARKS("marks.csv") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), MarksTable.of(report));
    }
  },
  /** A Markdown file for each student, to hand out. */
  FEEDBACK("feedback") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      Path parent = folder.path().resolve(file());
      for (var entry : StudentFeedback.of(report).entrySet()) {
        GradeFolder.write(parent.resolve(entry.getKey() + ".md"), entry.getValue());
      }
    }
  },
  /** A row for each result, and for each exercise that a student did not submit. */
  CSV("grades.csv") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), Csv.of(report));
    }
  },
  /** A summary for people. */
  MARKDOWN("summary.md") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), Summary.of(report));
    }
  };

  private final String file;

  Reports(String file) {
    this.file = file;
  }

  /** Returns the name of the file or folder. */
  public String file() {
    return file;
  }

  abstract void write(GradeFolder folder, GradeReport report) throws IOException;

  /** Returns the format with this name, such as {@code jsonl}; empty if there is none. */
  public static Optional<Reports> of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * Writes reports.
   *
   * @throws GradeException if one of them cannot be written
   */
  public static void write(GradeFolder folder, GradeReport report, List<Reports> forms) {
    for (Reports form : forms) {
      try {
        form.write(folder, report);
      } catch (IOException e) {
        throw new GradeException(
            folder.path().resolve(form.file) + " cannot be written: " + FileReason.ofWriting(e), e);
      }
    }
  }
}
