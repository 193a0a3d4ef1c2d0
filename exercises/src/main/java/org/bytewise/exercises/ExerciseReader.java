package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.exercises.ExerciseSections.Entry;
import org.bytewise.exercises.ExerciseSections.Section;

/** Builds an {@link Exercise} from the files of its folder and reports every mistake in them. */
final class ExerciseReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern CHAPTER = Pattern.compile("\\d+\\. \\S.*");
  private static final Pattern FIGURE = Pattern.compile("\\b\\d[\\d,]* ?(bytes?|B)\\b");
  private static final Pattern POINTS_TEXT = Pattern.compile("[1-9]\\d{0,2}|1000");
  private static final String POINTS = "points";
  private static final String CREDIT = "credit";
  private static final String HINT = "Hint";
  private static final String SOLUTION = "Solution";
  private static final String MISTAKE = "Mistake:";
  private static final int FEWEST = 2;

  static final String TRIAL = "Trial.java";
  static final String START = "start.java";
  static final String WRONG = "wrong-";
  static final String JAVA = ".java";

  private static final Set<String> KEYS = Set.of(
      "id",
      "title",
      "chapter",
      "level",
      "lessons",
      "starts",
      POINTS,
      CREDIT,
      DiagnosisReader.KIND,
      DiagnosisReader.EVIDENCE,
      DiagnosisReader.ASKS);

  private final String id;
  private final Map<String, String> files;
  private final Problems problems;
  private ExerciseSections text;

  private ExerciseReader(String id, Map<String, String> files) {
    this.id = id;
    this.files = files;
    this.problems = new Problems(id);
  }

  /**
   * Reads an exercise.
   *
   * @param id the folder's name
   * @param files contents by file name
   * @throws ExerciseException if there are mistakes; it names all of them
   */
  static Exercise read(String id, Map<String, String> files) {
    return new ExerciseReader(id, files).read();
  }

  private Exercise read() {
    String markdown = files.get(ExerciseSections.FILE);
    if (markdown == null) {
      problems.add(ExerciseSections.FILE, 0, "the file is missing");
      problems.check();
    }
    text = ExerciseSections.of(markdown, problems);
    if (!ID.matcher(id).matches()) {
      problems.add(
          ExerciseSections.FILE, 0, "the folder's name must be lower-case words joined by hyphens");
    }
    String named = value("id");
    if (!named.isEmpty() && !named.equals(id)) {
      problem("id", "the id '" + named + "' differs from the folder's name '" + id + "'");
    }
    String title = value("title");
    String chapter = value("chapter");
    if (!chapter.isEmpty() && !CHAPTER.matcher(chapter).matches()) {
      problem(
          "chapter", "'" + chapter + "' must be a number and a title, as in '3. What allocates?'");
    }
    Level level = level(value("level"));
    List<String> lessons = list(value("lessons"));
    boolean startsPassing = startsPassing();
    DiagnosisReader diagnoses = new DiagnosisReader(text.entries(), files, problems);
    boolean isDiagnosis = diagnoses.isDiagnosis();
    List<Limit> budget = budget(isDiagnosis);
    Marking marking = marking();
    if (isDiagnosis && !marking.credit().equals(Credit.ALL_AT_ONCE)) {
      problem(CREDIT, "a diagnosis has no budget: it is worth all its points at once");
    }
    Optional<Diagnosis> diagnosis = isDiagnosis ? diagnoses.read() : Optional.empty();
    if (text.task().isEmpty()) {
      problems.add(
          ExerciseSections.FILE, 0, "the task is missing: write it above the first heading");
    }
    List<String> hints = texts(HINT);
    if (hints.size() < FEWEST) {
      problems.add(ExerciseSections.FILE, 0, "there must be at least two '## Hint' sections");
    }
    List<String> solutions = texts(SOLUTION);
    if (solutions.size() != 1) {
      problems.add(ExerciseSections.FILE, 0, "there must be exactly one '## Solution' section");
    }
    typedFigures(markdown);
    Exercise.Sources sources = sources(startsPassing, isDiagnosis);
    List<KnownMistake> mistakes = mistakes(sources.wrong().keySet());
    for (Section section : text.sections()) {
      if (!section.heading().equals(HINT)
          && !section.heading().equals(SOLUTION)
          && !section.heading().startsWith(MISTAKE)) {
        problems.add(
            ExerciseSections.FILE,
            section.line(),
            "unknown section '## " + section.heading() + "': use Hint, Mistake: NAME or Solution");
      }
    }
    problems.check();
    return new Exercise(
        id,
        title,
        chapter,
        level,
        lessons,
        startsPassing,
        budget,
        marking,
        text.task(),
        hints,
        mistakes,
        solutions.get(0),
        sources,
        diagnosis);
  }

  /** Rejects sizes typed into the text: they depend on the VM. */
  private void typedFigures(String markdown) {
    List<String> lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher figure = FIGURE.matcher(lines.get(i));
      if (figure.find()) {
        problems.add(
            ExerciseSections.FILE,
            i + 1,
            "'" + figure.group() + "' depends on the VM: leave the figure out");
      }
    }
  }

  private String value(String key) {
    Entry entry = text.entries().get(key);
    if (entry == null || entry.value().isEmpty()) {
      problems.add(
          ExerciseSections.FILE, entry == null ? 0 : entry.line(), "'" + key + "' is missing");
      return "";
    }
    return entry.value();
  }

  private void problem(String key, String message) {
    problems.add(ExerciseSections.FILE, text.entries().get(key).line(), message);
  }

  private Level level(String value) {
    Optional<Level> level = Level.of(value);
    if (level.isEmpty() && !value.isEmpty()) {
      problem("level", "'" + value + "' is not a level: write warm-up, easy, medium or hard");
    }
    return level.orElse(Level.EASY);
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private boolean startsPassing() {
    Entry entry = text.entries().get("starts");
    if (entry != null && !entry.value().equals("passing")) {
      problem("starts", "starts can only be 'passing', not '" + entry.value() + "'");
    }
    return entry != null;
  }

  private List<Limit> budget(boolean isDiagnosis) {
    List<Limit> limits = new ArrayList<>();
    text.entries().forEach((key, entry) -> {
      if (!KEYS.contains(key)) {
        try {
          limits.addAll(limits(key, entry.value()));
        } catch (IllegalArgumentException e) {
          problem(key, e.getMessage());
        }
      }
    });
    if (isDiagnosis && !limits.isEmpty()) {
      problem(
          limits.get(0).kind().key(),
          "a diagnosis has no budget: say in 'asks' what the learner is to name");
    }
    if (!isDiagnosis && limits.isEmpty()) {
      problems.add(
          ExerciseSections.FILE, 1, "there is no budget: add one, such as 'objects: at most par'");
    }
    return limits;
  }

  private Marking marking() {
    Entry points = text.entries().get(POINTS);
    int number = Marking.DEFAULT.points();
    if (points != null && POINTS_TEXT.matcher(points.value()).matches()) {
      number = Integer.parseInt(points.value());
    } else if (points != null) {
      problem(POINTS, "'" + points.value() + "' must be a whole number of points, from 1 to 1000");
    }
    Entry credit = text.entries().get(CREDIT);
    try {
      return new Marking(
          number, credit == null ? Marking.DEFAULT.credit() : Credit.parse(credit.value()));
    } catch (IllegalArgumentException e) {
      problem(CREDIT, e.getMessage());
      return Marking.DEFAULT;
    }
  }

  private static List<Limit> limits(String key, String value) {
    Limit.Kind kind = Arrays.stream(Limit.Kind.values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("'" + key + "' is neither a key nor a budget; budgets are "
                + Stream.of(Limit.Kind.values())
                    .map(Limit.Kind::key)
                    .collect(Collectors.joining(", "))));
    return switch (kind) {
      case WITHOUT ->
        list(value).stream()
            .map(type -> new Limit(kind, type, Bound.parse("none")))
            .toList();
      case SHALLOW -> {
        String[] parts = value.split(" ", 2);
        if (parts.length < 2) {
          throw new IllegalArgumentException(
              "'" + value + "' must be a type and a limit, as in 'Point at most par'");
        }
        yield List.of(new Limit(kind, parts[0], Bound.parse(parts[1])));
      }
      case HEAP, STACK ->
        List.of(new Limit(kind, "", new Bound(false, false, 1, MemorySize.parse(value))));
      default -> List.of(new Limit(kind, "", Bound.parse(value)));
    };
  }

  private List<String> texts(String heading) {
    return text.sections().stream()
        .filter(section -> section.heading().equals(heading))
        .map(Section::text)
        .toList();
  }

  private List<KnownMistake> mistakes(Set<String> wrong) {
    List<KnownMistake> mistakes = new ArrayList<>();
    for (Section section : text.sections()) {
      if (section.heading().startsWith(MISTAKE)) {
        mistake(section).ifPresent(mistakes::add);
      }
    }
    for (String name : wrong) {
      if (mistakes.stream().noneMatch(mistake -> mistake.name().equals(name))) {
        problems.add(
            WRONG + name + JAVA, 0, "exercise.md has no section '## Mistake: " + name + "' for it");
      }
    }
    return mistakes;
  }

  private Optional<KnownMistake> mistake(Section section) {
    String name = section.heading().substring(MISTAKE.length()).strip();
    Optional<Entry> when = section.setting("when");
    if (when.isEmpty()) {
      problems.add(
          ExerciseSections.FILE,
          section.line(),
          "the mistake has no verdict: add a line 'when: OVER_BUDGET …' below the heading");
      return Optional.empty();
    }
    String[] words = when.get().value().split(" ", 2);
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(v -> v.name().equals(words[0])).findFirst();
    if (verdict.isEmpty()) {
      problems.add(
          ExerciseSections.FILE,
          when.get().line(),
          "'" + words[0] + "' is not a verdict: write OVER_BUDGET, WRONG_RESULT, RUNTIME_ERROR …");
      return Optional.empty();
    }
    String told = section.textBelowSettings();
    if (told.isEmpty()) {
      problems.add(
          ExerciseSections.FILE, section.line(), "the mistake has no text for the learner");
    }
    return Optional.of(new KnownMistake(
        name,
        verdict.get(),
        words.length > 1 ? words[1].strip() : "",
        section.setting("code").map(Entry::value).orElse(""),
        told));
  }

  private Exercise.Sources sources(boolean startsPassing, boolean isDiagnosis) {
    Map<String, String> wrong = new TreeMap<>();
    files.forEach((name, source) -> {
      if (name.startsWith(WRONG) && name.endsWith(JAVA)) {
        wrong.put(
            name.substring(WRONG.length(), name.length() - JAVA.length()), declaring(name, source));
      }
    });
    if (wrong.size() < FEWEST) {
      problems.add(WRONG + "NAME" + JAVA, 0, "there must be at least two known wrong answers");
    }
    String start = source(START);
    if (!startsPassing && !start.isEmpty() && !start.contains("// TODO")) {
      problems.add(START, 0, "it must say what to do, in a line with '// TODO'");
    }
    if (isDiagnosis && files.containsKey(TRIAL)) {
      problems.add(TRIAL, 0, "a diagnosis has none: the judge calls Program.run");
    }
    return new Exercise.Sources(
        isDiagnosis ? "" : source(TRIAL),
        start,
        source("solution.java"),
        source("alternative.java"),
        wrong);
  }

  private String source(String name) {
    String source = files.get(name);
    if (source == null) {
      problems.add(name, 0, "the file is missing");
      return "";
    }
    return declaring(name, source);
  }

  private String declaring(String name, String source) {
    String className = name.equals(TRIAL) ? "Trial" : Exercise.className(id);
    if (!Pattern.compile("\\b(class|record|enum|interface) " + className + "\\b")
        .matcher(source)
        .find()) {
      problems.add(name, 0, "it must declare the class " + className);
    }
    return source;
  }
}
