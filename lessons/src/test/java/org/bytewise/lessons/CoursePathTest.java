package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.CoursePath.Status;
import org.bytewise.lessons.CoursePath.Stop;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Outline;
import org.bytewise.lessons.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursePathTest {

  @TempDir
  private Path folder;

  private final Progress progress = Progress.inMemory();
  private Curriculum curriculum;

  @BeforeEach
  void makeCurriculum() throws Exception {
    Files.writeString(folder.resolve("lessons.txt"), "one.md\ntwo.md\nthree.md\n");
    for (String id : List.of("one", "two", "three")) {
      Files.writeString(
          folder.resolve(id + ".md"), LessonText.VALID.replace("id: small", "id: " + id));
    }
    curriculum = Curriculum.ofFolder(folder);
  }

  private LessonInfo lesson(String id) {
    return curriculum.find(id).orElseThrow();
  }

  private Stop stop(String id) {
    return CoursePath.of(curriculum, progress).stops().stream()
        .filter(stop -> stop.lesson().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void minutes_follow_from_words_and_tasks() {
    String words = "word ".repeat(300);
    assertThat(Outline.of("---\nid: x\n---\n\n## A\n\n" + words).minutes())
        .as("the heading is a word too, and minutes are rounded up")
        .isEqualTo(3);
    String tasks = "```predict\nask: a b c\n```\n```choose\n```\n```try\nmodel: x\n```\n";
    assertThat(Outline.of(tasks).minutes()).isEqualTo(6);
    assertThat(Outline.of("```java run\nx\n```\n```layout\nx\n```\n").minutes()).isEqualTo(1);
    assertThat(Outline.of("```java\n" + words + "\n```\n").minutes()).isEqualTo(1);
    assertThat(Outline.of("").minutes()).isEqualTo(1);
  }

  @Test
  void an_outline_has_the_steps_of_the_lesson() throws Exception {
    for (LessonInfo info : Curriculum.packaged().lessons()) {
      assertThat(Curriculum.packaged().outline(info).steps())
          .as(info.id())
          .containsExactlyElementsOf(Curriculum.packaged().load(info).steps().stream()
              .map(step -> step.id())
              .toList());
    }
  }

  @Test
  void a_new_learner_begins_with_the_first_lesson() {
    CoursePath path = CoursePath.of(curriculum, progress);
    assertThat(path.stops()).extracting(Stop::status).containsOnly(Status.NEW);
    assertThat(path.stops()).extracting(Stop::next).containsExactly(true, false, false);
    assertThat(path.stops()).extracting(Stop::minutes).containsExactly(7, 7, 7);
    assertThat(path.minutesLeft()).isEqualTo(21);
  }

  @Test
  void what_is_begun_counts_from_where_the_learner_stopped() {
    progress.at(lesson("two"), "choose");
    assertThat(stop("two")).isEqualTo(new Stop(lesson("two"), "2.2", Status.BEGUN, 7, 4, true));
    assertThat(stop("one").next()).isFalse();
  }

  @Test
  void what_is_done_or_known_takes_no_time_and_is_passed() {
    progress.at(lesson("one"), "try");
    progress.finished(lesson("one"));
    progress.known(lesson("two"), true);
    assertThat(stop("one").minutesLeft()).isZero();
    assertThat(stop("two").status()).isEqualTo(Status.KNOWN);
    assertThat(stop("two").minutesLeft()).isZero();
    assertThat(stop("three").next()).isTrue();
    progress.known(lesson("two"), false);
    assertThat(stop("two").next()).isTrue();
    progress.known(lesson("two"), true);
    progress.finished(lesson("two"));
    assertThat(stop("two").status()).as("playing it says more").isEqualTo(Status.DONE);
  }

  @Test
  void after_the_last_lesson_comes_the_first_that_was_left_out() {
    progress.at(lesson("three"), "try");
    progress.finished(lesson("three"));
    assertThat(CoursePath.next(curriculum, progress)).contains(lesson("one"));
    progress.finished(lesson("one"));
    progress.finished(lesson("two"));
    assertThat(CoursePath.next(curriculum, progress)).isEmpty();
    assertThat(CoursePath.following(curriculum, progress, Optional.of(lesson("one"))))
        .isEmpty();
  }
}
