package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.page.MeasuredLesson;
import org.bytewise.lessons.page.PageQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredLessonTest {
  @TempDir
  private Path folder;

  private MeasuredLesson measured(String text, Instruments instruments) throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(folder.resolve("small.md"), text);
    Curriculum curriculum = Curriculum.ofFolder(folder);
    LessonInfo info = curriculum.lessons().get(0);
    return MeasuredLesson.of(curriculum, curriculum.load(info), instruments, List.of("jdk27"));
  }

  @Test
  void a_lesson_is_measured_with_its_answers_and_each_figure_has_a_key() throws Exception {
    MeasuredLesson lesson = measured(LessonText.VALID, LessonText.instruments());

    assertThat(lesson.unmet()).isEmpty();
    assertThat(lesson.sections()).isNotEmpty();
    PageQuestion.Predict predict =
        (PageQuestion.Predict) lesson.sections().get(0).question().orElseThrow();
    assertThat(predict.answer().text()).isEqualTo("24 bytes");
    assertThat(predict.number()).isEqualTo("24");
    assertThat(predict.answer().source()).isEqualTo("shallow(x)");
    assertThat(predict.replies())
        .as("replies to predictions that are wrong")
        .noneMatch(reply -> reply.number().equals("24"));
    assertThat(lesson.figures()).containsKey(predict.answer().key());
    assertThat(lesson.figures().values())
        .allSatisfy(texts -> assertThat(texts).containsKey(MeasuredLesson.THIS));
    assertThat(lesson.recap()).hasSize(3);
  }

  @Test
  void a_simulated_vm_measures_what_depends_on_layouts_alone() throws Exception {
    MeasuredLesson lesson =
        measured(LessonText.VALID, LessonText.instruments().value("jdk27:x", 2, 32, 2));

    Map<String, String> answer = lesson.figures().entrySet().stream()
        .filter(figure -> figure.getKey().endsWith(".answer"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
    assertThat(answer).containsEntry("", "24 bytes").containsEntry("jdk27", "16 bytes");
    assertThat(lesson.figures().entrySet())
        .as("receipts and pictures")
        .filteredOn(figure -> figure.getKey().endsWith(".drawing"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.getValue()).doesNotContainKey("jdk27"));
  }

  @Test
  void a_lesson_that_does_not_apply_to_the_vm_says_so_and_has_no_steps() throws Exception {
    MeasuredLesson lesson = measured(
        LessonText.VALID.replace("\nobjectives:", "\nneeds: jdk >= 99\nobjectives:"),
        LessonText.instruments());

    assertThat(lesson.unmet())
        .hasValue("This lesson needs \"jdk >= 99\"; the VM that this page was measured on is"
            + " a fake VM.");
    assertThat(lesson.sections()).isEmpty();
  }
}
