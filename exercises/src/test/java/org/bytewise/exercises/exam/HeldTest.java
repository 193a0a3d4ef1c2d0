package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.exam.Held.Way;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialInput;
import org.bytewise.snippets.trial.TrialVm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldTest {
  private static final int VMS = 3;

  /**
   * A solution keeps the same bytes whatever its VM has done before: strings for literals and
   * classes for reflection, which the VM creates at its own time, are not among them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"couples", "error-lines", "thumbnail-cache"})
  void what_results_keep_is_the_same_in_every_vm(String id) {
    Exercise exercise = ExercisePack.packaged().find(id).orElseThrow();
    Seeds seeds = Seeds.of(new Secret("a secret"), id);
    Map<String, String> sources = Reference.sources(exercise, exercise.sources().solution());
    try (LocalWorkplace workplace = LocalWorkplace.fresh(List.of(), false)) {
      Compilation compilation = workplace.compile(sources);
      List<List<Long>> figures = new ArrayList<>();
      for (int i = 0; i < VMS; i++) {
        TrialVm vm = workplace.counting();
        vm.load(compilation, sources);
        for (TrialInput input : seeds.warming().subList(0, 5 * i)) {
          vm.keep(input, true, false, false);
        }
        figures.add(List.of(
            Held.of(vm, seeds, Way.BESIDE_INPUT, 0).figure(),
            Held.of(vm, seeds, Way.BESIDE_INPUT, 0).figure(),
            Held.of(vm, seeds, Way.WITHOUT_INPUT, 0).figure()));
        workplace.done(vm);
      }
      // The verdict is that of most of three measurements, so one may be off.
      List<Long> usual = List.of(most(figures, 0), most(figures, 1), most(figures, 2));
      assertThat(usual.get(0)).isEqualTo(usual.get(1)).isPositive();
      assertThat(figures.stream().filter(usual::equals)).as("%s", figures).hasSizeGreaterThan(1);
    }
  }

  /** Returns the figure that most VMs have. */
  private static long most(List<List<Long>> figures, int index) {
    return figures.stream().map(one -> one.get(index)).sorted().toList().get(VMS / 2);
  }
}
