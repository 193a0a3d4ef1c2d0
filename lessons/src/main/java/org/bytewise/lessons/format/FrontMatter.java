package org.bytewise.lessons.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bytewise.lessons.measure.Measurement;
import org.bytewise.lessons.measure.MeasurementSyntaxException;
import org.bytewise.lessons.measure.Scope;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;

/** Reads a lesson's front matter. */
final class FrontMatter {

  private static final Set<String> KEYS =
      Set.of("id", "title", "chapter", "sources", "objectives", "needs", "former-ids");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

  private final LessonSource source;
  private final Mistakes mistakes;
  private final List<String> lines;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private FrontMatter(LessonSource source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
    this.lines = frontMatter(source.text());
  }

  static Optional<LessonInfo> read(LessonSource source, Mistakes mistakes) {
    return new FrontMatter(source, mistakes).read();
  }

  /** Returns the lines from the first {@code ---} to the second; empty unless there are two. */
  private static List<String> frontMatter(String text) {
    List<String> lines = text.lines().limit(200).toList();
    if (lines.isEmpty() || !lines.get(0).equals("---")) {
      return List.of();
    }
    int end = lines.subList(1, lines.size()).indexOf("---");
    return end < 0 ? List.of() : lines.subList(0, end + 2);
  }

  private Optional<LessonInfo> read() {
    if (lines.isEmpty()) {
      mistakes.add(1, "the lesson must begin with front matter between two lines of \"---\"");
      return Optional.empty();
    }
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    PARSER.parse(String.join("\n", lines)).accept(visitor);
    values.putAll(visitor.getData());
    values.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(this::unknown);
    String id = single("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      mistakes.add(lineOf("id"), "id \"" + id + "\" must be lower-case words joined by hyphens");
    }
    formerIdsAreIds();
    List<String> objectives = values.getOrDefault("objectives", List.of());
    if (objectives.size() < 2 || objectives.size() > 4) {
      mistakes.add(
          lineOf("objectives"), "a lesson needs 2 to 4 objectives, not " + objectives.size());
    }
    String title = single("title");
    String chapter = single("chapter");
    if (!chapter.isEmpty() && !chapter.matches("\\d+\\. \\S.*")) {
      mistakes.add(
          lineOf("chapter"),
          "chapter \"" + chapter + "\" must be a number and a title, as in \"2. How big is it?\"");
    }
    if (values.getOrDefault("sources", List.of()).isEmpty()) {
      mistakes.add(lineOf("sources"), "sources are missing; name what the lesson is based on");
    }
    if (id.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new LessonInfo(
        source.file(),
        id,
        title,
        chapter,
        values.getOrDefault("sources", List.of()),
        objectives,
        needs(),
        values.getOrDefault("former-ids", List.of())));
  }

  private void formerIdsAreIds() {
    for (String former : values.getOrDefault("former-ids", List.of())) {
      if (!ID.matcher(former).matches()) {
        mistakes.add(
            lineOf("former-ids"),
            "former id \"" + former + "\" must be lower-case words joined by hyphens");
      }
    }
  }

  private void unknown(String key) {
    mistakes.add(
        lineOf(key),
        "unknown key \"" + key + "\"; the known keys are "
            + String.join(", ", KEYS.stream().sorted().toList()));
  }

  private String single(String key) {
    List<String> found = values.getOrDefault(key, List.of());
    if (found.size() != 1 || found.get(0).isBlank()) {
      mistakes.add(lineOf(key), "the front matter needs exactly one \"" + key + ":\"");
      return "";
    }
    return found.get(0).strip();
  }

  private Optional<Measurement> needs() {
    List<String> found = values.getOrDefault("needs", List.of());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int line = lineOf("needs");
    try {
      Measurement needs = Measurement.parse(found.get(0));
      Set<String> unknown = new TreeSet<>(needs.names());
      unknown.removeAll(Scope.facts());
      if (!unknown.isEmpty()) {
        mistakes.add(
            line,
            "\"needs:\" can only use "
                + String.join(", ", new TreeSet<>(Scope.facts()))
                + ", not "
                + String.join(", ", unknown));
      }
      return Optional.of(needs);
    } catch (MeasurementSyntaxException e) {
      mistakes.add(line, e.getMessage());
      return Optional.empty();
    }
  }

  /** Returns the line of a key, or of the opening {@code ---} if the key is missing. */
  private int lineOf(String key) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
