package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseReaderTest {
  private static final String CLASS = "final class JoinOnce {}\n";
  private static final String MARKDOWN = """
      ---
      id: join-once
      title: Join
      chapter: 3. What allocates?
      level: easy
      lessons: formatting, boxes
      objects: at most par + 1
      without: Integer, int[]
      shallow: Point at most par
      heap: 10m
      ---

      Join words.

      ```java
      ## no heading
      ```

      ## Hint

      One.

      ## Hint

      Two.

      ## Mistake: late
      when: OVER_BUDGET byte[]
      code: a +=

      Too late.

      ## Mistake: early
      when: WRONG_RESULT

      Too early.

      ## Solution

      So it is.
      """;

  private static Map<String, String> files() {
    Map<String, String> files = new HashMap<>();
    files.put("exercise.md", MARKDOWN);
    files.put("Trial.java", "final class Trial {}\n");
    files.put("start.java", CLASS + "// TODO\n");
    files.put("solution.java", CLASS);
    files.put("alternative.java", CLASS);
    files.put("wrong-late.java", CLASS);
    files.put("wrong-early.java", CLASS);
    return files;
  }

  @Test
  void an_exercise_is_read_with_all_its_parts() {
    Exercise exercise = ExerciseReader.read("join-once", files());
    assertThat(exercise.fileName()).isEqualTo("JoinOnce.java");
    assertThat(exercise.level()).isEqualTo(Level.EASY);
    assertThat(exercise.lessons()).containsExactly("formatting", "boxes");
    assertThat(exercise.startsPassing()).isFalse();
    assertThat(exercise.budget())
        .extracting(Limit::toString)
        .containsExactly(
            "at most par + 1 objects",
            "no Integer",
            "no int[]",
            "shallow size of Point at most par",
            "heap of 10m");
    assertThat(exercise.task()).isEqualTo("Join words.\n\n```java\n## no heading\n```");
    assertThat(exercise.hints()).containsExactly("One.", "Two.");
    assertThat(exercise.mistakes())
        .extracting(
            KnownMistake::name,
            KnownMistake::verdict,
            KnownMistake::symptom,
            KnownMistake::code,
            KnownMistake::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "late", Verdict.OVER_BUDGET, "byte[]", "a+=", "Too late."),
            org.assertj.core.groups.Tuple.tuple(
                "early", Verdict.WRONG_RESULT, "", "", "Too early."));
    assertThat(exercise.explanation()).isEqualTo("So it is.");
    assertThat(exercise.sources().wrong()).containsOnlyKeys("early", "late");
  }

  /** Text to replace in exercise.md, its replacement and the expected problem. */
  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "id: join-once",
            "id: other",
            ":2: the id 'other' differs from the folder's name 'join-once'"),
        Arguments.of("title: Join\n", "", ": 'title' is missing"),
        Arguments.of(
            "3. What",
            "What",
            ":4: 'What allocates?' must be a number and a title, as in '3. What allocates?'"),
        Arguments.of(
            "level: easy",
            "level: soft",
            ":5: 'soft' is not a level: write warm-up, easy, medium or hard"),
        Arguments.of(
            "objects: at",
            "objects: about",
            ":7: 'about most par + 1' is not a limit: write none, exactly 3,"
                + " at most 3, at most par, at most par + 1 or at most par * 2"),
        Arguments.of("heap: 10m", "heap: ten", ":10: 'ten' is not a size: write 256k or 10m"),
        Arguments.of(
            "heap: 10m",
            "heep: 10m",
            ":10: 'heep' is neither a key nor a budget; budgets are objects, bytes, without,"
                + " survivors, direct, shallow, deep, heap, stack"),
        Arguments.of("heap: 10m", "heap", ":10: 'heap' is not a line 'key: value'"),
        Arguments.of("heap: 10m", "id: x", ":10: 'id' appears twice, first in line 2"),
        Arguments.of(
            "Join words.\n\n```java\n## no heading\n```",
            "",
            ": the task is missing: write it above the first heading"),
        Arguments.of("## Hint\n\nOne.", "", ": there must be at least two '## Hint' sections"),
        Arguments.of(
            "## Solution",
            "## Ending",
            ":38: unknown section '## Ending': use Hint, Mistake: NAME or Solution"),
        Arguments.of(
            "when: WRONG_RESULT",
            "",
            ":33: the mistake has no verdict: add a line 'when: OVER_BUDGET …' below the heading"),
        Arguments.of(
            "when: WRONG_RESULT",
            "when: BAD",
            ":34: 'BAD' is not a verdict: write OVER_BUDGET, WRONG_RESULT, RUNTIME_ERROR …"),
        Arguments.of("Too early.", "", ":33: the mistake has no text for the learner"),
        Arguments.of(
            "Join words.",
            "It takes 24 bytes.",
            ":13: '24 bytes' depends on the VM: leave the figure out"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_reported_with_its_line(String from, String to, String problem) {
    Map<String, String> files = files();
    assertThat(MARKDOWN).contains(from);
    files.put("exercise.md", MARKDOWN.replace(from, to));
    assertThat(problems(files)).contains("join-once/exercise.md" + problem);
  }

  @Test
  void front_matter_is_yaml_with_quotes_and_lists() {
    Map<String, String> files = files();
    files.put(
        "exercise.md",
        MARKDOWN
            .replace("title: Join", "title: \"Join: once\"")
            .replace("lessons: formatting, boxes", "lessons:\n  - formatting\n  - boxes")
            .replace("without: Integer, int[]", "without:\n  - Integer\n  - int[]"));
    Exercise exercise = ExerciseReader.read("join-once", files);
    assertThat(exercise.title()).isEqualTo("Join: once");
    assertThat(exercise.lessons()).containsExactly("formatting", "boxes");
    assertThat(exercise.budget()).extracting(Limit::toString).contains("no Integer", "no int[]");
  }

  @Test
  void lines_are_those_of_the_file_below_a_list() {
    Map<String, String> files = files();
    files.put(
        "exercise.md",
        MARKDOWN
            .replace("lessons: formatting, boxes", "lessons:\n  - formatting\n  - boxes")
            .replace("heap: 10m", "heap: ten"));
    assertThat(problems(files))
        .containsExactly("join-once/exercise.md:12: 'ten' is not a size: write 256k or 10m");
  }

  @Test
  void front_matter_without_a_fence_is_reported() {
    Map<String, String> files = files();
    files.put("exercise.md", MARKDOWN.substring(MARKDOWN.indexOf("id:")));
    assertThat(problems(files))
        .contains(
            "join-once/exercise.md:1: it must begin with front matter, between two lines '---'");
    files.put("exercise.md", MARKDOWN.replace("heap: 10m\n---", "heap: 10m"));
    assertThat(problems(files))
        .contains("join-once/exercise.md:1: the front matter must end with a line '---'");
  }

  @Test
  void a_missing_file_is_reported() {
    for (String file : List.of("Trial.java", "start.java", "solution.java", "alternative.java")) {
      Map<String, String> files = files();
      files.remove(file);
      assertThat(problems(files)).contains("join-once/" + file + ": the file is missing");
    }
  }

  @Test
  void a_start_without_a_todo_and_a_wrong_answer_without_a_mistake_are_reported() {
    Map<String, String> files = files();
    files.put("start.java", CLASS);
    files.put("wrong-other.java", "final class Other {}\n");
    assertThat(problems(files))
        .contains(
            "join-once/start.java: it must say what to do, in a line with '// TODO'",
            "join-once/wrong-other.java: exercise.md has no section '## Mistake: other' for it",
            "join-once/wrong-other.java: it must declare the class JoinOnce");
  }

  private static List<String> problems(Map<String, String> files) {
    ExerciseException exception = catchThrowableOfType(
        ExerciseException.class, () -> ExerciseReader.read("join-once", files));
    assertThat(exception).as("what is wrong with %s", files.get("exercise.md")).isNotNull();
    return exception.problems().stream().map(Object::toString).toList();
  }
}
