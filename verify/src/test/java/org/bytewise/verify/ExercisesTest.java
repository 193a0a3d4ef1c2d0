package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.exercises.Asked;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException.Problem;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.Level;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.exam.ExerciseProof;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.exercises.exam.Workplace;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.repl.exercise.Evidence;
import org.bytewise.testing.JdkTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every exercise, on every VM: its start fails, its solution and its alternative pass, and, on one
 * JDK, each wrong answer is told what its author says.
 */
class ExercisesTest {
  /** Inputs differ from day to day; a failure names what they follow from. */
  private static final String SEED =
      System.getProperty("bytewise.seed", Long.toString(System.nanoTime()));

  private static final ExercisePack PACK = ExercisePack.packaged();
  private static final int FEWEST = 54;

  /** Several exercises share a VM: starting one takes longer than proving most of them. */
  private static final int GROUP = 6;

  /** Another header model changes sizes alone, so half of the exercises are tried with it. */
  static Stream<Arguments> groupsAndVms() {
    List<String> half = PACK.ids().stream().filter(JdkTurn::has).toList();
    return LearnersVm.all().stream()
        .flatMap(vm -> vm.groups(vm.flags().isEmpty() ? PACK.ids() : half, GROUP));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("groupsAndVms")
  @Execution(ExecutionMode.CONCURRENT)
  void what_the_author_of_an_exercise_says_of_each_answer_is_true(List<String> ids, LearnersVm vm) {
    try (LocalWorkplace workplace = LocalWorkplace.reusing(vm.flags())) {
      for (String id : ids) {
        Exercise exercise = PACK.find(id).orElseThrow();
        assertThat(proof(vm, exercise, workplace))
            .as("%s on %s, with -Dbytewise.seed=%s", id, vm, SEED)
            .isEmpty();
      }
    }
  }

  /**
   * Known mistakes are judged on one JDK, without other header models: what they are told does not
   * depend on the VM, and they take longer than the right answers.
   */
  private static List<Problem> proof(LearnersVm vm, Exercise exercise, Workplace workplace) {
    return vm.flags().isEmpty() && JdkTurn.has(exercise.id())
        ? ExerciseProof.prove(exercise, workplace, new Secret(SEED))
        : ExerciseProof.proveRight(exercise, workplace, new Secret(SEED));
  }

  @Test
  void no_exercise_has_a_mistake_that_can_be_seen_without_a_vm() {
    assertThat(PACK.problems()).isEmpty();
    assertThat(PACK.ids()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @Test
  void the_first_exercise_passes_as_it_starts_and_no_other_does() {
    List<Exercise> all = PACK.all();
    assertThat(all.get(0).startsPassing())
        .as(all.get(0).id() + " starts passing")
        .isTrue();
    assertThat(all.stream().skip(1).filter(Exercise::startsPassing)).isEmpty();
  }

  @Test
  void every_lesson_that_an_exercise_names_exists_and_every_chapter_has_exercises() {
    List<LessonInfo> lessons = Curriculum.packaged().lessons();
    Set<String> ids = lessons.stream().map(LessonInfo::id).collect(Collectors.toSet());
    for (Exercise exercise : PACK.all()) {
      assertThat(ids).as("lessons of " + exercise.id()).containsAll(exercise.lessons());
    }
    assertThat(PACK.all().stream().map(Exercise::chapter).collect(Collectors.toSet()))
        .isEqualTo(lessons.stream().map(LessonInfo::chapter).collect(Collectors.toSet()));
  }

  static List<LearnersVm> vms() {
    return LearnersVm.all();
  }

  @ParameterizedTest
  @MethodSource("vms")
  void the_evidence_of_every_diagnosis_can_be_measured(LearnersVm vm) {
    for (Exercise exercise : PACK.all()) {
      exercise.diagnosis().ifPresent(diagnosis -> {
        Evidence evidence = Evidence.measure(diagnosis, vm.flags());
        assertThat(evidence.report())
            .as(exercise.id() + ": " + evidence.problem())
            .isPresent();
      });
    }
  }

  @Test
  void the_course_has_diagnoses_with_every_kind_of_answer_and_symptom() {
    List<Asked> asked = PACK.all().stream()
        .flatMap(exercise -> exercise.diagnosis().stream())
        .flatMap(diagnosis -> diagnosis.asked().stream())
        .toList();
    assertThat(asked).extracting(Asked::answer).contains(Asked.Answer.values());
    assertThat(asked).extracting(Asked::symptom).contains(Asked.Symptom.values());
  }

  @Test
  void the_course_has_every_level_and_every_kind_of_budget() {
    List<Exercise> all = PACK.all();
    assertThat(all.stream().map(Exercise::level).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Level.values());
    Set<Limit.Kind> kinds = new TreeSet<>();
    all.forEach(exercise -> exercise.budget().forEach(limit -> kinds.add(limit.kind())));
    assertThat(kinds).containsExactlyInAnyOrder(Limit.Kind.values());
    assertThat(all.stream().flatMap(exercise -> exercise.budget().stream()))
        .as("a budget of exactly so many objects")
        .anyMatch(limit -> limit.kind() == Limit.Kind.OBJECTS && limit.bound().exactly());
  }
}
