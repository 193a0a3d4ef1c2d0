package org.bytewise.exercises.grade;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytewise.screen.FileReason;

/** Report formats; each writes a file or folder into the batch's folder. */
public enum Reports {
  /** A line of JSON for each result; the canonical form. */
  JSONL("results.jsonl", GradedJson::lines),
  /** JUnit XML, for tools that show test results. */
  JUNIT("junit.xml", JunitXml::of),
  /** The Common Test Report Format, for tools that show test results. */
  CTRF("ctrf.json", Ctrf::of),
  /** A {@code results.json} for each student. */
  GRADESCOPE("gradescope", "/results.json", Gradescope::of),
  /** A row for each student and a column for each exercise, for a school's system. */
  MARKS("marks.csv", MarksTable::of),
  /** A Markdown file for each student, to hand out. */
  FEEDBACK("feedback", ".md", StudentFeedback::of),
  /** A row for each result, and for each exercise that a student did not submit. */
  CSV("grades.csv", Csv::of),
  /** A summary for people. */
  MARKDOWN("summary.md", Summary::of);

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // Method references without state.
  private final Function<GradeReport, Map<String, String>> contents;

  /** Creates a format of a single file. */
  Reports(String file, Function<GradeReport, String> content) {
    this.file = file;
    this.contents = report -> Map.of(file, content.apply(report));
  }

  /**
   * Creates a format of a folder with something for each student.
   *
   * @param rest what follows a student's name in a path
   * @param contents by name
   */
  Reports(String folder, String rest, Function<GradeReport, Map<String, String>> contents) {
    this.file = folder;
    this.contents = report -> contents.apply(report).entrySet().stream()
        .collect(Collectors.toMap(one -> folder + "/" + one.getKey() + rest, Map.Entry::getValue));
  }

  /** Returns the name of the file or folder. */
  public String file() {
    return file;
  }

  private void write(GradeFolder folder, GradeReport report) throws IOException {
    for (Map.Entry<String, String> one : contents.apply(report).entrySet()) {
      GradeFolder.write(folder.path().resolve(one.getKey()), one.getValue());
    }
  }

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
