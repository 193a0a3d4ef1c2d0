package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.lessons.format.LessonInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseDocumentTest {
  @TempDir
  private Path folder;

  @Test
  void the_course_is_one_document_with_the_vm_at_the_top_and_all_figures_measured()
      throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(folder.resolve("small.md"), LessonText.VALID);
    List<String> told = new ArrayList<>();
    String document = CourseDocument.of(
        Curriculum.ofFolder(folder), LessonText.instruments(), lesson -> told.add(lesson.id()));
    assertThat(told).containsExactly("small");
    assertThat(document)
        .startsWith(
            "# The memory model of the JVM, measured\n\nEvery figure was measured on a fake VM")
        .contains("Those of Rust were recorded with rustc 0.0.")
        .contains("\n## 2. How big is it?\n\n### 2.1 A small lesson\n\n#### Predict\n\n")
        .contains("Some *text* about `x`.")
        .contains("**Question.** How many bytes does `x` take?\n\nYour VM says 24 bytes.\n")
        .contains("```text\npicture of x\n```")
        .contains("> **In Rust (rustc 0.0).**\n>\n> It takes 24 bytes.\n")
        .contains("```java\nvar a = new A();\n```")
        .contains("- seen with 24 bytes")
        .contains("1. The whole\n2. The part")
        .contains("You made 1 object.")
        .doesNotContain("never seen", "/hint", "could not be measured");
  }

  @Test
  void emphasis_within_emphasis_and_code_in_a_table_heading_stay_markdown() throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(
        folder.resolve("small.md"),
        LessonText.VALID
            .replace("Some *text* about `x`.", "Some *text that **matters** here*.")
            .replace("```layout\nx\n```", "```table\n | of `x`\nnow | shallow(x)\n```"));
    assertThat(
            CourseDocument.of(Curriculum.ofFolder(folder), LessonText.instruments(), lesson -> {}))
        .contains("Some *text that* **matters** *here*.")
        .contains("|  | of x |\n| --- | --- |\n| now | 24 |");
  }

  @Test
  void a_lesson_that_does_not_apply_to_this_vm_says_so() throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "small.md\n");
    Files.writeString(
        folder.resolve("small.md"),
        LessonText.VALID.replace("id: small", "id: small\nneeds: jdk >= 99"));
    Curriculum curriculum = Curriculum.ofFolder(folder);
    LessonInfo info = curriculum.lessons().get(0);
    assertThat(CourseDocument.of(curriculum, LessonText.instruments(), lesson -> {}))
        .contains("### 2.1 " + info.title() + "\n\nThis lesson needs \"jdk \\>= 99\"; your VM is");
  }
}
