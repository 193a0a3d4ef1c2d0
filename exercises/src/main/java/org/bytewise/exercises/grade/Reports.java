package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytewise.screen.FileReason;

/** The forms in which results are reported, each a file or folder in the batch's folder. */
public enum Reports {
  /** A line of JSON for each result: the canonical form. */
  JSONL("results.jsonl") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      StringBuilder text = new StringBuilder();
      report.results().forEach(graded -> text.append(GradedJson.line(graded)).append('\n'));
      GradeFolder.write(folder.path().resolve(file()), text.toString());
    }
  },
  /** For what reads the results of tests. */
  JUNIT("junit.xml") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), JunitXml.of(report));
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
  /** A row for each result, and for each student without one. */
  CSV("grades.csv") {
    @Override
    void write(GradeFolder folder, GradeReport report) throws IOException {
      GradeFolder.write(folder.path().resolve(file()), Csv.of(report));
    }
  },
  /** For people. */
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

  /** The file's or folder's name. */
  public String file() {
    return file;
  }

  abstract void write(GradeFolder folder, GradeReport report) throws IOException;

  /** The form of a name, {@code jsonl}; empty where there is none. */
  public static Optional<Reports> of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * Writes reports.
   *
   * @throws GradeException where one cannot be written
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
