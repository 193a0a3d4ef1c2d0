package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonCheck;
import org.bytewise.lessons.LessonProof;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.repl.learn.LessonInstruments;
import org.bytewise.screen.Glyphs;
import org.bytewise.testing.JdkTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lesson, on each JDK: its blocks, claims, figures, model answers and known mistakes. That
 * all of them can be played, a screen at a time, is for {@link WholeCourseTest} to show.
 */
class LessonsTest {
  /** Another header model changes layouts alone, so half of the lessons are tried with it. */
  static Stream<Arguments> lessonsAndVms() {
    return LearnersVm.all().stream()
        .flatMap(vm -> Curriculum.packaged().lessons().stream()
            .filter(lesson -> vm.flags().isEmpty() || JdkTurn.has(lesson.id()))
            .map(lesson -> Arguments.of(lesson.id(), lesson, vm)));
  }

  @Test
  void no_lesson_has_a_mistake_that_can_be_seen_without_a_vm() throws Exception {
    assertThat(LessonCheck.packaged()).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {2}")
  @MethodSource("lessonsAndVms")
  @Execution(ExecutionMode.CONCURRENT)
  void everything_a_lesson_says_is_true(String id, LessonInfo info, LearnersVm vm)
      throws Exception {
    try (Workbench workbench = vm.workbench()) {
      Lesson lesson = Curriculum.packaged().load(info);
      Instruments instruments = new LessonInstruments(workbench, Glyphs.UNICODE);
      assertThat(proof(vm, lesson, instruments).mistakes()).as(id + " on " + vm).isEmpty();
    }
  }

  /**
   * Proves a lesson as thoroughly as is worth the time: where it is not the turn of its known
   * answers, and with another header model, which changes only layouts, its figures alone.
   */
  private static LessonProof.Result proof(LearnersVm vm, Lesson lesson, Instruments instruments)
      throws Exception {
    if (!vm.flags().isEmpty() || !KnownAnswers.areProven(lesson.info())) {
      return LessonProof.proveFigures(lesson, instruments);
    }
    return Runtime.version().feature() < 25
        ? LessonProof.prove(lesson, instruments)
        : LessonProof.proveOnce(lesson, instruments);
  }
}
