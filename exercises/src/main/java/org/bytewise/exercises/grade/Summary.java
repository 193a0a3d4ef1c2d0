package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Verdict;

/** Writes the results as Markdown, for a teacher to read. */
final class Summary {
  private static final int MOST_ROWS = 10;
  private static final int MOST_NAMES = 50;

  private final GradeReport report;
  private final List<String> lines = new ArrayList<>();

  private Summary(GradeReport report) {
    this.report = report;
  }

  static String of(GradeReport report) {
    Summary summary = new Summary(report);
    summary.write();
    return String.join("\n", summary.lines) + "\n";
  }

  private void write() {
    List<Graded> results = report.results();
    long passed = results.stream().filter(Graded::passes).count();
    lines.add("# Grades");
    lines.add("");
    lines.add("%s by %s, of which %d pass. Sandbox: %s, JDK: %s."
        .formatted(
            count(results.size(), "submission"),
            count(results.stream().map(Graded::student).distinct().count(), "student"),
            passed,
            distinct(Graded::sandbox),
            distinct(Graded::jdk)));
    marks();
    verdicts();
    exercises();
    mistakes();
    slowest();
    list("No submission", report.missing());
    list("Missing exercises", incomplete());
    list("Left out", report.leftOut());
  }

  private void marks() {
    List<Long> totals = report.byStudent().values().stream()
        .map(GradeReport::total)
        .flatMap(Optional::stream)
        .sorted()
        .toList();
    if (totals.isEmpty() || report.points() == 0) {
      return;
    }
    long sum = totals.stream().mapToLong(Long::longValue).sum();
    lines.add("");
    lines.add("Marks of %s, of %d points: mean %s, median %s, lowest %s, highest %s."
        .formatted(
            count(totals.size(), "student"),
            report.points(),
            Mark.text(Math.round((double) sum / totals.size())),
            Mark.text(totals.get(totals.size() / 2)),
            Mark.text(totals.get(0)),
            Mark.text(totals.get(totals.size() - 1))));
  }

  private String distinct(Function<Graded, String> of) {
    String all =
        report.results().stream().map(of).distinct().sorted().collect(Collectors.joining("; "));
    return all.isEmpty() ? "-" : all;
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void heading(String title, String... columns) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    lines.add("| " + String.join(" | ", columns) + " |");
    lines.add("| --- |" + " --- |".repeat(columns.length - 1));
  }

  private void verdicts() {
    Map<Verdict, Long> counts = new TreeMap<>(report.results().stream()
        .collect(Collectors.groupingBy(Graded::verdict, Collectors.counting())));
    heading("Verdicts", "Verdict", "Submissions", "");
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    counts.forEach((verdict, count) -> lines.add("| %s | %d | %s |"
        .formatted(verdict, count, "█".repeat((int) Math.max(1, 24 * count / most)))));
    if (!report.allMissing().isEmpty()) {
      lines.add(
          "| %s | %d | |".formatted(GradeReport.MISSING, report.allMissing().size()));
    }
  }

  private void exercises() {
    heading(
        "Exercises",
        "Exercise",
        "Pass",
        "Below par",
        "At par",
        "Over par",
        "Objects, median",
        "Points, mean",
        "Credit");
    Map<String, List<Graded>> exercises =
        new TreeMap<>(report.results().stream().collect(Collectors.groupingBy(Graded::exercise)));
    exercises.forEach((exercise, results) -> {
      List<Graded.Cost> costs = results.stream()
          .filter(Graded::passes)
          .flatMap(graded -> graded.cost().stream())
          .toList();
      long below = costs.stream().filter(Graded.Cost::beatsPar).count();
      long at = costs.stream()
          .filter(cost -> cost.objects() == cost.parObjects() && cost.bytes() == cost.parBytes())
          .count();
      List<Long> objects = results.stream()
          .flatMap(graded -> graded.cost().stream())
          .map(Graded.Cost::objects)
          .sorted()
          .toList();
      lines.add("| %s | %d of %d | %d | %d | %d | %s | %s | %s |"
          .formatted(
              Submission.title(exercise),
              results.stream().filter(Graded::passes).count(),
              results.size(),
              below,
              at,
              costs.size() - below - at,
              objects.isEmpty() ? "-" : objects.get(objects.size() / 2).toString(),
              mean(results),
              results.get(0).marking().credit()));
    });
  }

  /** Returns the mean of the points of submissions that could be judged. */
  private static String mean(List<Graded> results) {
    List<Mark> marks = results.stream().flatMap(one -> one.mark().stream()).toList();
    if (marks.isEmpty()) {
      return "-";
    }
    long sum = marks.stream().mapToLong(Mark::hundredths).sum();
    return Mark.text(Math.round((double) sum / marks.size())) + " of "
        + marks.get(0).points();
  }

  private void mistakes() {
    Map<String, Long> counts = new LinkedHashMap<>();
    report.results().stream()
        .filter(graded -> graded.mistake().isPresent())
        .collect(Collectors.groupingBy(
            graded -> graded.exercise() + ": " + graded.mistake().orElseThrow(),
            TreeMap::new,
            Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_ROWS)
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    if (!counts.isEmpty()) {
      heading("Common mistakes", "Mistake", "Submissions");
      counts.forEach((mistake, count) -> lines.add("| " + mistake + " | " + count + " |"));
    }
  }

  private void slowest() {
    heading("Slowest to judge", "Student", "Exercise", "Verdict", "Seconds");
    report.results().stream()
        .sorted(Comparator.comparingLong(Graded::elapsedMillis).reversed())
        .limit(MOST_ROWS / 2)
        .forEach(graded -> lines.add("| %s | %s | %s | %s |"
            .formatted(
                escaped(graded.student()),
                graded.exercise(),
                graded.verdict(),
                String.format(Locale.ROOT, "%.1f", graded.elapsedMillis() / 1000.0))));
  }

  /** Escapes a name, so that it neither ends its table cell nor becomes a link. */
  static String escaped(String name) {
    return name.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }

  /** Returns what is missing of students who submitted something. */
  private List<String> incomplete() {
    Map<String, List<String>> missing = report.allMissing().stream()
        .filter(one -> !report.missing().contains(one.student()))
        .collect(Collectors.groupingBy(
            GradeReport.Missing::student,
            TreeMap::new,
            Collectors.mapping(GradeReport.Missing::exercise, Collectors.toList())));
    List<String> all = new ArrayList<>();
    missing.forEach((student, exercises) -> all.add(student + ": " + String.join(", ", exercises)));
    return all;
  }

  private void list(String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    items.stream().limit(MOST_NAMES).forEach(item -> lines.add("- " + escaped(item)));
    if (items.size() > MOST_NAMES) {
      lines.add("- and " + (items.size() - MOST_NAMES) + " more");
    }
  }
}
