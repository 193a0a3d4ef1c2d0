package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.KnownMistake;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.Examiner;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.testing.JdkTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers beside those of the packs, as learners may write them: honest ones in other styles pass,
 * and others are told what they did wrong. The folder {@code answers} has one folder for each
 * exercise; in that, a folder {@code passes}, and one with the name of each mistake to be shown.
 */
class AnswersTest {
  private static final String SEED =
      System.getProperty("bytewise.seed", Long.toString(System.nanoTime()));
  private static final String PASSES = "passes";
  private static final ExercisePack PACK = ExercisePack.packaged();
  private static final int GROUP = 12;

  private static Path folder() {
    try {
      return Path.of(AnswersTest.class.getResource("answers").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static Path of(String id) {
    return folder().resolve(id);
  }

  /**
   * Each exercise on one JDK, without other header models: {@link ExercisesTest} judges answers of
   * the same kinds on all of them.
   */
  static Stream<Arguments> groupsAndVms() {
    List<String> here = PACK.ids().stream().filter(JdkTurn::has).toList();
    return LearnersVm.all().stream()
        .filter(vm -> vm.flags().isEmpty())
        .flatMap(vm -> vm.groups(here, GROUP));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("groupsAndVms")
  @Execution(ExecutionMode.CONCURRENT)
  void honest_answers_pass_and_others_are_told_what_they_did_wrong(List<String> ids, LearnersVm vm)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    try (LocalWorkplace workplace = LocalWorkplace.reusing(vm.flags())) {
      for (String id : ids) {
        Exercise exercise = PACK.find(id).orElseThrow();
        Examiner examiner = Examiner.of(exercise, workplace, workplace, new Secret(SEED));
        for (Path outcome : listed(of(id))) {
          for (Path answer : listed(outcome)) {
            String expected = outcome.getFileName().toString();
            Examination examination = examiner.examine(Files.readString(answer));
            if (!outcome(examination).equals(expected)) {
              wrong.add(folder().relativize(answer) + ": " + outcome(examination) + "; "
                  + examination.message() + " " + examination.failure() + examination.budgets());
            }
          }
        }
      }
    }
    assertThat(wrong).as("on %s, with -Dbytewise.seed=%s", vm, SEED).isEmpty();
  }

  /** With this seed, the first inputs that are counted are the empty array and longer ones. */
  @Test
  void a_small_input_for_which_more_is_allowed_does_not_decide_which_mistake_is_shown()
      throws IOException {
    String answer =
        Files.readString(of("backwards-list").resolve("the-same-room-for-all/two-thousand.java"));
    Exercise exercise = PACK.find("backwards-list").orElseThrow();
    try (LocalWorkplace workplace = LocalWorkplace.reusing(List.of())) {
      Examiner examiner = Examiner.of(exercise, workplace, workplace, new Secret("48995854196512"));
      Examination examination = examiner.examine(answer);
      assertThat(outcome(examination)).as("%s", examination).isEqualTo("the-same-room-for-all");
    }
  }

  private static String outcome(Examination examination) {
    return examination.verdict() == Verdict.PASS
        ? PASSES
        : examination.mistake().map(KnownMistake::name).orElse("no known mistake");
  }

  @Test
  void every_exercise_has_another_honest_answer() {
    assertThat(PACK.ids()).allMatch(id -> Files.isDirectory(of(id).resolve(PASSES)));
  }

  @Test
  void every_folder_is_for_an_exercise_and_what_becomes_of_its_answers() throws IOException {
    for (Path exercise : listed(folder())) {
      List<String> outcomes = new ArrayList<>(
          PACK.find(exercise.getFileName().toString()).orElseThrow().mistakes().stream()
              .map(KnownMistake::name)
              .toList());
      outcomes.add(PASSES);
      assertThat(listed(exercise))
          .as(exercise.toString())
          .allMatch(outcome -> outcomes.contains(outcome.getFileName().toString()));
    }
  }
}
