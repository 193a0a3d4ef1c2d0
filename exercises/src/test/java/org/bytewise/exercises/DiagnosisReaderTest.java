package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiagnosisReaderTest {
  private static final String ID = "busy-line";

  /** Returns the starter pack's diagnosis, which is right. */
  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    StarterExercises.files().forEach((path, text) -> {
      if (path.startsWith(ID + "/")) {
        files.put(path.substring(ID.length() + 1), text);
      }
    });
    return files;
  }

  private static List<String> problems(Map<String, String> files) {
    return catchThrowableOfType(ExerciseException.class, () -> ExerciseReader.read(ID, files))
        .problems()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> problemsOf(String line, String instead) {
    Map<String, String> files = files();
    files.computeIfPresent("exercise.md", (name, text) -> text.replace(line, instead));
    return problems(files);
  }

  @Test
  void a_diagnosis_has_a_program_evidence_and_questions_instead_of_a_budget() {
    Exercise exercise = ExerciseReader.read(ID, files());
    Diagnosis diagnosis = exercise.diagnosis().orElseThrow();
    assertThat(exercise.budget()).isEmpty();
    assertThat(exercise.sources().trial()).isEmpty();
    assertThat(diagnosis.evidence()).isEqualTo("/sites Program.run()");
    assertThat(diagnosis.asked()).hasToString("[line of most objects]");
    assertThat(diagnosis.causes()).isEmpty();
    assertThat(diagnosis.program()).startsWith("class Program {");
  }

  @Test
  void an_exercise_of_another_kind_has_no_diagnosis() {
    assertThat(TestPack.joinOnce().diagnosis()).isEmpty();
  }

  @Test
  void every_question_can_be_written_back() {
    for (String text : List.of(
        "line of most objects",
        "line of most bytes",
        "line of most objects of the first call only",
        "type of most survivors",
        "cause of most survivors",
        "cause of a heap above 12m")) {
      assertThat(Asked.parse(text)).hasToString(text);
    }
  }

  @Test
  void a_question_that_does_not_exist_is_quoted_with_those_that_do() {
    assertThat(problemsOf("asks: line of most objects", "asks: line of most luck"))
        .containsExactly(
            "busy-line/exercise.md:9: 'line of most luck' is not a question: write line"
                + " of, type of or cause of, and most objects, most bytes, most objects of the"
                + " first call only, most survivors or a heap above 12m");
    assertThat(problemsOf("asks: line of most objects", "asks: line of most survivors"))
        .containsExactly(
            "busy-line/exercise.md:9: no line is known of survivors: ask for their type"
                + " or cause");
    assertThat(problemsOf("asks: line of most objects", "asks: type of a heap above 12m"))
        .containsExactly("busy-line/exercise.md:9: only a cause can be asked of a heap");
    assertThat(problemsOf("asks: line of most objects", "asks: cause of a heap above much"))
        .containsExactly("busy-line/exercise.md:9: 'much' is not a size: write 256k or 10m");
    assertThat(problemsOf(
            "asks: line of most objects", "asks: line of most objects, line of most bytes"))
        .containsExactly("busy-line/exercise.md:9: it asks for a line twice");
  }

  @Test
  void what_is_missing_is_named_with_an_example() {
    assertThat(problemsOf("asks: line of most objects\n", ""))
        .containsExactly(
            "busy-line/exercise.md: 'asks' is missing: add it, as in 'asks: line of most objects'");
    assertThat(problemsOf("evidence: /sites Program.run()\n", ""))
        .containsExactly("busy-line/exercise.md: 'evidence' is missing: add one, such as"
            + " 'evidence: /sites Program.run()'");
    Map<String, String> files = files();
    files.remove("program.java");
    assertThat(problems(files)).containsExactly("busy-line/program.java: the file is missing");
  }

  @Test
  void what_belongs_to_the_other_kind_is_refused() {
    assertThat(problemsOf("kind: diagnosis\n", "kind: diagnosis\nobjects: none\n"))
        .containsExactly(
            "busy-line/exercise.md:8: a diagnosis has no budget: say in 'asks' what the"
                + " learner is to name");
    assertThat(
            problemsOf("kind: diagnosis\n", "kind: diagnosis\ncredit: 60% results, 40% budget\n"))
        .containsExactly("busy-line/exercise.md:8: a diagnosis has no budget: it is worth all its"
            + " points at once");
    assertThat(problemsOf("kind: diagnosis\n", "kind: riddle\n"))
        .contains("busy-line/exercise.md:7: kind can only be 'diagnosis', not 'riddle'");
    assertThat(problemsOf("kind: diagnosis\n", "objects: none\n"))
        .contains(
            "busy-line/exercise.md:8: 'evidence' needs a line 'kind: diagnosis'",
            "busy-line/exercise.md:9: 'asks' needs a line 'kind: diagnosis'");
    Map<String, String> files = files();
    files.put("Trial.java", "final class Trial {}");
    assertThat(problems(files))
        .containsExactly("busy-line/Trial.java: a diagnosis has none: the judge calls Program.run");
  }

  @Test
  void causes_need_programs_without_them_and_the_other_way_round() {
    assertThat(problemsOf("asks: line of most objects", "asks: cause of most objects"))
        .containsExactly("busy-line/without-NAME.java: there must be at least two causes to choose"
            + " from, each with the program without it");
    Map<String, String> files = files();
    files.put("without-boxes.java", "class Programme { static int run() { return 1; } }");
    assertThat(problems(files))
        .containsExactly(
            "busy-line/without-boxes.java: it must declare the class Program",
            "busy-line/without-boxes.java: no cause is asked for: add one to 'asks', or delete the"
                + " file");
    files.put("without-boxes.java", "class Program { int run() { return 1; } }");
    assertThat(problems(files))
        .contains(
            "busy-line/without-boxes.java: it must have a method 'static … run()' that returns"
                + " its result");
  }

  @Test
  void evidence_is_an_instrument_and_what_it_measures() {
    assertThat(problemsOf("evidence: /sites Program.run()", "evidence: sites"))
        .containsExactly("busy-line/exercise.md:8: 'sites' must be an instrument and what it"
            + " measures, as in '/sites Program.run()'");
  }
}
