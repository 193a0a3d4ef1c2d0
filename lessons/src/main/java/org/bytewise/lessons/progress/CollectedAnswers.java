package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.screen.FileReason;

/**
 * Sums up how learners answered, from the progress files that a teacher has collected. Reads files
 * only. Not thread-safe.
 */
public final class CollectedAnswers {

  /** A progress file has a few kilobytes; anything longer than this is something else. */
  private static final long LONGEST_BYTES = 10_000_000;

  /** The file of the exercises, which stands beside that of the lessons. */
  private static final String EXERCISES = "exercises.json";

  private final Map<String, Map<String, Question>> lessons = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int files;

  /**
   * A file or folder that could not be read.
   *
   * @param message one sentence without the name of the file
   */
  public record Problem(Path file, String message) {}

  /** How one question was answered. */
  public static final class Question {
    private final Map<String, Integer> wrong = new HashMap<>();
    private int learners;
    private int missed;
    private int skipped;
    private int wrongAnswers;

    /** Returns how many learners answered or skipped it. */
    public int learners() {
      return learners;
    }

    /** Returns how many of them did not get it right at the first attempt, or skipped it. */
    public int missed() {
      return missed;
    }

    /** Returns how many of them skipped it. */
    public int skipped() {
      return skipped;
    }

    /** Returns how many wrong answers were given. */
    public int wrongAnswers() {
      return wrongAnswers;
    }

    /** Returns the most frequent wrong answers with their number, the most frequent first. */
    public List<Map.Entry<String, Integer>> mostFrequent(int most) {
      Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
      return wrong.entrySet().stream()
          .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
          .limit(most)
          .toList();
    }

    private void add(JsonObject lesson, String step) {
      Map<String, Integer> given = ProgressTree.wrong(lesson, step);
      StepStatus status = ProgressTree.status(lesson, step);
      boolean isSkipped = status == StepStatus.SKIPPED;
      boolean firstRight = ProgressTree.first(lesson, step).orElse(given.isEmpty() && !isSkipped);
      learners++;
      missed += firstRight ? 0 : 1;
      skipped += isSkipped ? 1 : 0;
      wrongAnswers += ProgressTree.moreWrong(lesson, step);
      given.forEach((said, count) -> {
        wrongAnswers += count;
        wrong.merge(said, count, Integer::sum);
      });
    }
  }

  /** Adds a progress file, or all of a folder and the folders in it; {@code .json} files alone. */
  public void add(Path path) {
    if (!Files.isDirectory(path)) {
      file(path);
      return;
    }
    List<Path> found;
    try (Stream<Path> all = Files.walk(path)) {
      found = all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(file -> !file.getFileName().toString().equals(EXERCISES))
          .sorted()
          .toList();
    } catch (IOException e) {
      problem(path, "cannot be read: " + FileReason.of(e));
      return;
    } catch (UncheckedIOException e) {
      problem(path, "cannot be read: " + FileReason.of(e.getCause()));
      return;
    }
    if (found.isEmpty()) {
      problem(path, "has no progress files; their names end in .json");
    }
    found.forEach(this::file);
  }

  private void file(Path file) {
    try {
      if (Files.size(file) > LONGEST_BYTES) {
        problem(file, "is too large for a progress file");
        return;
      }
      JsonObject root = JsonParser.object().from(Files.readString(file));
      if (!ProgressTree.isSound(root) || ProgressTree.lessons(root).isEmpty()) {
        problem(file, "is not a progress file: it has no lessons");
        return;
      }
      files++;
      add(root);
    } catch (JsonParserException e) {
      problem(file, "is not a progress file: it is not valid JSON");
    } catch (CharacterCodingException e) {
      problem(file, "is not a progress file: it is not valid UTF-8");
    } catch (IOException e) {
      problem(file, "cannot be read: " + FileReason.of(e));
    }
  }

  private void problem(Path file, String message) {
    problems.add(new Problem(file, message));
  }

  private void add(JsonObject root) {
    for (String id : ProgressTree.lessons(root)) {
      JsonObject lesson = ProgressTree.lesson(root, id);
      for (String step : ProgressTree.steps(lesson)) {
        if (isAnswered(lesson, step)) {
          lessons
              .computeIfAbsent(id, lessonId -> new LinkedHashMap<>())
              .computeIfAbsent(step, stepId -> new Question())
              .add(lesson, step);
        }
      }
    }
  }

  /** Returns whether a step had a question, and the learner has answered or skipped it. */
  private static boolean isAnswered(JsonObject lesson, String step) {
    StepStatus status = ProgressTree.status(lesson, step);
    return status == StepStatus.SOLVED
        || status == StepStatus.SKIPPED
        || ProgressTree.first(lesson, step).isPresent()
        || !ProgressTree.wrong(lesson, step).isEmpty();
  }

  /** Returns how many progress files were read. */
  public int files() {
    return files;
  }

  /** Returns what could not be read, in the order in which it was added. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the ids of the lessons that were answered in. */
  public List<String> lessons() {
    return List.copyOf(lessons.keySet());
  }

  /** Returns the questions of a lesson by the ids of their steps, in the order of the files. */
  public Map<String, Question> questions(String lesson) {
    return Map.copyOf(lessons.getOrDefault(lesson, Map.of()));
  }
}
