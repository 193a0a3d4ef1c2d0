package org.bytewise.lessons.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.format.LessonInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

  private static final LessonInfo LESSON = lesson("string-size");

  @TempDir
  private Path folder;

  private static LessonInfo lesson(String id, String... formerIds) {
    return new LessonInfo(
        id + ".md",
        id,
        "Title",
        "2. Chapter",
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(formerIds));
  }

  private Path file() {
    return folder.resolve("state/bytewise/progress.json");
  }

  private List<String> filesBeside() throws IOException {
    try (var files = Files.list(file().getParent())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void saved_progress_is_loaded_the_next_time() {
    Progress progress = Progress.at(file());
    progress.at(LESSON, "one");
    progress.reached(LESSON, "one", StepStatus.SOLVED);
    progress.at(LESSON, "two");
    progress.save();

    Progress again = Progress.at(file());
    assertThat(again.warning()).isEmpty();
    assertThat(again.lastLesson()).contains("string-size");
    assertThat(again.stoppedAt(LESSON)).contains("two");
    assertThat(again.status(LESSON, "one")).isEqualTo(StepStatus.SOLVED);
    assertThat(again.status(LESSON, "two")).isEqualTo(StepStatus.SEEN);
    assertThat(again.status(LESSON, "three")).isEqualTo(StepStatus.NEW);
    assertThat(again.solved(LESSON)).isEqualTo(1);
    assertThat(again.isFinished(LESSON)).isFalse();
  }

  @Test
  void only_the_file_and_its_lock_are_left_behind() throws IOException {
    Progress progress = Progress.at(file());
    progress.at(LESSON, "one");
    progress.save();
    progress.finished(LESSON);
    progress.save();
    assertThat(filesBeside()).containsExactly("progress.json", "progress.json.lock");
  }

  @Test
  void a_solved_step_stays_solved() {
    Progress progress = Progress.inMemory();
    progress.reached(LESSON, "one", StepStatus.SOLVED);
    progress.reached(LESSON, "one", StepStatus.SKIPPED);
    progress.at(LESSON, "one");
    assertThat(progress.status(LESSON, "one")).isEqualTo(StepStatus.SOLVED);
  }

  @Test
  void the_closest_prediction_is_kept() {
    Progress progress = Progress.inMemory();
    progress.predicted(LESSON, "one", new Prediction(16, 24));
    progress.predicted(LESSON, "one", new Prediction(22, 24));
    progress.predicted(LESSON, "one", new Prediction(40, 24));
    assertThat(progress.bestPrediction(LESSON, "one")).contains(new Prediction(22, 24));
  }

  @Test
  void a_renamed_lesson_keeps_its_progress() throws Exception {
    Progress before = Progress.at(file());
    before.reached(lesson("old-name"), "one", StepStatus.SOLVED);
    before.save();

    LessonInfo renamed = lesson("new-name", "older-name", "old-name");
    Progress after = Progress.at(file());
    assertThat(after.status(renamed, "one")).isEqualTo(StepStatus.SOLVED);
    after.at(renamed, "two");
    after.save();
    JsonObject lessons = JsonParser.object().from(Files.readString(file())).getObject("lessons");
    assertThat(lessons.keySet()).containsExactly("new-name");
    assertThat(Progress.at(file()).status(renamed, "one")).isEqualTo(StepStatus.SOLVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"lessons\": 3}",
        "{\"lessons\": {\"a\": []}}",
        "{\"lessons\": {\"a\": {\"steps\": {\"b\": 1}}}}",
        "{\"lessons\": {\"a\": {\"at\": 1}}}",
        "{\"last\": {}}"
      })
  void a_damaged_file_is_moved_aside_and_never_overwritten(String damaged) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), damaged);
    Path earlier = file().resolveSibling("progress.json.damaged-1");
    Files.writeString(earlier, "an earlier one");

    Progress progress = Progress.at(file());
    Path aside = file().resolveSibling("progress.json.damaged-2");
    assertThat(progress.warning())
        .as(damaged)
        .contains("Your progress file was damaged and has been moved to " + aside);
    assertThat(progress.warning()).as("shown once").isEmpty();
    progress.at(LESSON, "one");
    progress.save();

    assertThat(aside).hasContent(damaged);
    assertThat(earlier).hasContent("an earlier one");
    assertThat(Progress.at(file()).stoppedAt(LESSON)).contains("one");
  }

  @Test
  void a_file_that_is_not_text_is_moved_aside_too() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(Progress.at(file()).warning()).get().asString().contains("was damaged");
  }

  @Test
  void data_of_newer_versions_is_preserved() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(),
        "{\"version\": 9, \"theme\": \"dark\", \"lessons\": {\"string-size\": {\"stars\": 3,"
            + " \"steps\": {\"one\": {\"status\": \"mastered\", \"note\": \"x\"}}}}}");
    Progress progress = Progress.at(file());
    progress.at(LESSON, "two");
    progress.save();

    JsonObject root = JsonParser.object().from(Files.readString(file()));
    assertThat(root.getInt("version")).isEqualTo(9);
    assertThat(root.getString("theme")).isEqualTo("dark");
    JsonObject lesson = root.getObject("lessons").getObject("string-size");
    assertThat(lesson.getInt("stars")).isEqualTo(3);
    assertThat(lesson.getObject("steps").getObject("one").getString("status"))
        .isEqualTo("mastered");
    assertThat(lesson.getObject("steps").getObject("one").getString("note")).isEqualTo("x");
  }

  @Test
  void two_prompts_do_not_lose_changes_of_each_other() {
    Progress first = Progress.at(file());
    Progress second = Progress.at(file());
    first.reached(LESSON, "one", StepStatus.SOLVED);
    first.save();
    second.reached(LESSON, "two", StepStatus.SOLVED);
    second.reached(lesson("boxes"), "one", StepStatus.SKIPPED);
    second.save();

    Progress later = Progress.at(file());
    assertThat(later.status(LESSON, "one")).isEqualTo(StepStatus.SOLVED);
    assertThat(later.status(LESSON, "two")).isEqualTo(StepStatus.SOLVED);
    assertThat(later.status(lesson("boxes"), "one")).isEqualTo(StepStatus.SKIPPED);
    assertThat(second.status(LESSON, "one")).as("merged on writing").isEqualTo(StepStatus.SOLVED);
  }

  @Test
  void concurrent_prompts_lose_nothing() throws Exception {
    List<Thread> prompts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String step = "step-" + i;
      prompts.add(new Thread(() -> {
        Progress progress = Progress.at(file());
        for (int n = 0; n < 5; n++) {
          progress.reached(LESSON, step + "-" + n, StepStatus.SOLVED);
          progress.save();
        }
      }));
    }
    prompts.forEach(Thread::start);
    for (Thread prompt : prompts) {
      prompt.join();
    }
    assertThat(Progress.at(file()).solved(LESSON)).isEqualTo(40);
  }

  @Test
  void unwritable_progress_stays_in_memory_with_one_warning() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");
    Progress progress = Progress.at(notAFolder.resolve("progress.json"));
    progress.warning();
    progress.reached(LESSON, "one", StepStatus.SOLVED);
    progress.save();
    assertThat(progress.warning())
        .get()
        .asString()
        .startsWith("Your progress cannot be saved and is kept in memory until you leave: ")
        .doesNotContain("\n");
    progress.at(LESSON, "two");
    progress.save();
    assertThat(progress.warning()).as("shown once").isEmpty();
    assertThat(progress.status(LESSON, "one")).isEqualTo(StepStatus.SOLVED);
  }

  @Test
  void a_file_deleted_in_the_meantime_is_written_again_completely() throws IOException {
    Progress progress = Progress.at(file());
    progress.reached(LESSON, "one", StepStatus.SOLVED);
    progress.save();
    Files.delete(file());
    progress.reached(LESSON, "two", StepStatus.SOLVED);
    progress.save();
    assertThat(Progress.at(file()).solved(LESSON)).isEqualTo(2);
  }
}
