package org.bytewise.lessons.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.format.LessonInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectedAnswersTest {

  private static final LessonInfo LESSON = new LessonInfo(
      "small.md", "small", "Small", "1. One", List.of(), List.of(), Optional.empty(), List.of());

  @TempDir
  private Path folder;

  private final CollectedAnswers answers = new CollectedAnswers();

  /** Writes the progress of a learner who gave these answers, the last of them the right one. */
  private void learner(String name, String... wrong) {
    Progress progress = Progress.at(folder.resolve(name));
    progress.first(LESSON, "how-big", wrong.length == 0);
    for (String said : wrong) {
      progress.wrong(LESSON, "how-big", said);
    }
    progress.reached(LESSON, "how-big", StepStatus.SOLVED);
    progress.save();
  }

  @Test
  void questions_are_counted_by_learner_and_answers_by_frequency() {
    learner("anna.json");
    learner("ben.json", "12", "16");
    learner("group/cleo.json", "16");
    answers.add(folder);
    assertThat(answers.problems()).isEmpty();
    assertThat(answers.files()).isEqualTo(3);
    CollectedAnswers.Question question = answers.questions("small").get("how-big");
    assertThat(question.learners()).isEqualTo(3);
    assertThat(question.missed()).isEqualTo(2);
    assertThat(question.skipped()).isZero();
    assertThat(question.wrongAnswers()).isEqualTo(3);
    assertThat(question.mostFrequent(5)).containsExactly(Map.entry("16", 2), Map.entry("12", 1));
    assertThat(question.mostFrequent(1)).containsExactly(Map.entry("16", 2));
  }

  @Test
  void a_skip_is_a_miss_and_a_step_that_was_only_seen_is_none() {
    Progress progress = Progress.at(folder.resolve("dan.json"));
    progress.at(LESSON, "seen");
    progress.reached(LESSON, "skipped", StepStatus.SKIPPED);
    progress.save();
    answers.add(folder.resolve("dan.json"));
    assertThat(answers.questions("small")).containsOnlyKeys("skipped");
    assertThat(answers.questions("small").get("skipped").missed()).isEqualTo(1);
    assertThat(answers.questions("small").get("skipped").skipped()).isEqualTo(1);
  }

  @Test
  void a_bad_file_is_named_with_its_reason_and_stops_nothing() throws IOException {
    learner("anna.json", "7");
    Files.writeString(folder.resolve("bad.json"), "{\"lessons\": ");
    Files.writeString(folder.resolve("list.json"), "[1, 2]");
    Files.writeString(folder.resolve("other.json"), "{\"lessons\": [1]}");
    Files.writeString(folder.resolve("empty.json"), "{}");
    Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xfc, '}'});
    Files.writeString(folder.resolve("exercises.json"), "{\"exercises\": {}}");
    Files.writeString(folder.resolve("notes.txt"), "no JSON");
    answers.add(folder);
    answers.add(folder.resolve("missing.json"));
    assertThat(answers.files()).isEqualTo(1);
    assertThat(answers.problems())
        .extracting(problem -> problem.file().getFileName() + " " + problem.message())
        .containsExactly(
            "bad.json is not a progress file: it is not valid JSON",
            "empty.json is not a progress file: it has no lessons",
            "latin.json is not a progress file: it is not valid UTF-8",
            "list.json is not a progress file: it is not valid JSON",
            "other.json is not a progress file: it has no lessons",
            "missing.json cannot be read: it does not exist");
  }

  @Test
  void a_folder_without_progress_files_says_so() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    answers.add(empty);
    assertThat(answers.problems())
        .containsExactly(
            new CollectedAnswers.Problem(empty, "has no progress files; their names end in .json"));
  }

  @Test
  void a_learner_keeps_a_few_wrong_answers_and_counts_the_others() {
    String[] wrong = new String[12];
    for (int i = 0; i < wrong.length; i++) {
      wrong[i] = i + " " + "x".repeat(100);
    }
    learner("ella.json", wrong);
    answers.add(folder.resolve("ella.json"));
    CollectedAnswers.Question question = answers.questions("small").get("how-big");
    assertThat(question.wrongAnswers()).isEqualTo(12);
    assertThat(question.mostFrequent(20))
        .hasSize(8)
        .allMatch(entry -> entry.getKey().length() <= 61);
  }
}
