package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.KnownMistake;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialVm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExaminerTest {
  private static final Secret SECRET = new Secret("20261125");

  private final Exercise exercise = TestPack.joinOnce();
  private LocalWorkplace workplace;
  private Examiner examiner;

  @BeforeAll
  void open() {
    workplace = LocalWorkplace.reusing(List.of());
    examiner = Examiner.of(exercise, workplace, workplace, SECRET);
  }

  @AfterAll
  void close() {
    workplace.close();
  }

  private Examination examine(String body) {
    String source = "final class JoinOnce {\n  static String join(String[] words) {\n"
        + body.indent(4)
        + "  }\n}\n";
    return examiner.examine(source);
  }

  @Test
  void the_solution_passes_at_par() {
    Examination examination = examiner.examine(exercise.sources().solution());
    assertThat(examination.verdict()).as(examination.toString()).isEqualTo(Verdict.PASS);
    assertThat(examination.cost()).isEqualTo(examination.par());
    assertThat(examination.beatsPar()).isFalse();
    assertThat(examination.profile().orElseThrow().exact()).isTrue();
    assertThat(examination.budgets()).hasSize(3).allMatch(Examination.Budgeted::kept);
  }

  @Test
  void an_answer_over_budget_learns_by_how_much_and_where() {
    Examination examination = examiner.examine(exercise.sources().start());
    assertThat(examination.verdict()).isEqualTo(Verdict.OVER_BUDGET);
    Examination.Budgeted objects = examination.budgets().get(0);
    assertThat(objects.limit()).hasToString("at most par objects");
    assertThat(objects.actual()).isGreaterThan(objects.par());
    assertThat(objects.kept()).isFalse();
    assertThat(examination.profile().orElseThrow().byLine())
        .extracting(line -> line.source() + ": " + line.text())
        .contains("JoinOnce.java: all += (i > 0 ? \",\" : \"\") + words[i];");
    assertThat(examination.mistake()).map(KnownMistake::name).hasValue("plus-in-a-loop");
  }

  @Test
  void the_cost_shown_is_that_of_an_ordinary_input_even_if_the_examples_are_counted_first() {
    Exercise ten = SmallExercises.TEN;
    // As the solution creates nothing, the larger inputs come first, and the examples last.
    int generated = Seeds.of(SECRET, ten.id()).counted().size();
    Secret examplesFirst = Stream.iterate(0, i -> i + 1)
        .map(i -> new Secret("secret " + i))
        .filter(secret ->
            Seeds.of(secret, ten.id()).order("counted", 0, generated + 3).subList(0, 3).stream()
                .allMatch(index -> index >= generated))
        .findFirst()
        .orElseThrow();
    Examination examination = Examiner.of(ten, workplace, workplace, examplesFirst)
        .examine(SmallExercises.source(ten.id(), """
            static int of(int[] values) {
              Integer sum = 0;
              for (int value : values) {
                sum += value;
              }
              return sum;
            }
            """));
    assertThat(examination.verdict()).as(examination.toString()).isEqualTo(Verdict.OVER_BUDGET);
    assertThat(examination.budgets().get(0).actual()).as(examplesFirst.text()).isEqualTo(10);
  }

  @Test
  void a_wrong_result_shows_input_expected_and_actual() {
    Examination examination = examine("return words.length == 0 ? \"\" : words[0];");
    assertThat(examination.verdict()).isEqualTo(Verdict.WRONG_RESULT);
    assertThat(examination.failure())
        .hasValue(new Examination.Failure("new String[] {\"a\", \"b\"}", "\"a,b\"", "\"a\"", 0));
  }

  @Test
  void an_exception_shows_its_line() {
    Examination examination = examine("return words[0].substring(7);");
    assertThat(examination.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
    assertThat(examination.message()).isEqualTo("It throws StringIndexOutOfBoundsException.");
    assertThat(examination.failure().orElseThrow().line()).isEqualTo(3);
  }

  @Test
  void code_that_does_not_compile_shows_the_compilers_message() {
    Examination examination = examine("return word;");
    assertThat(examination.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
    assertThat(examination.errors().get(0).line()).isEqualTo(3);
    assertThat(examination.errors().get(0).message()).contains("cannot find symbol");
  }

  @Test
  void an_answer_of_the_wrong_form_learns_how_it_is_called() {
    Examination examination = examiner.examine("final class JoinOnce {}\n");
    assertThat(examination.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
    assertThat(examination.message())
        .isEqualTo(
            "JoinOnce has no method `static String join(String[] words)`; the task needs it.");
  }

  @Test
  void a_forbidden_API_is_rejected_before_the_answer_runs() {
    Examination examination = examine("return String.valueOf(new java.io.File(\"x\").exists());");
    assertThat(examination.verdict()).isEqualTo(Verdict.TAMPERED);
    assertThat(examination.message())
        .isEqualTo("It uses java.io.File, which an exercise may not use.");
  }

  @Test
  void objects_left_reachable_are_survivors() {
    Examination examination = examiner.examine("""
        import java.util.ArrayList;
        import java.util.List;

        final class JoinOnce {
          private static final List<String> KEPT = new ArrayList<>();

          static String join(String[] words) {
            String all = String.join(",", words);
            KEPT.add(all);
            return all;
          }
        }
        """);
    assertThat(examination.verdict()).as(examination.toString()).isEqualTo(Verdict.OVER_BUDGET);
    assertThat(examination.budgets())
        .filteredOn(budgeted -> !budgeted.kept())
        .extracting(budgeted -> budgeted.limit().toString(), Examination.Budgeted::actual)
        // A string and its array.
        .containsExactly(org.assertj.core.groups.Tuple.tuple("no survivors", 2L));
  }

  /** Lends the VMs of another workplace and records them. */
  private static final class Lending implements Workplace {
    private final Workplace owner;
    private final List<TrialVm> counting = new ArrayList<>();

    Lending(Workplace owner) {
      this.owner = owner;
    }

    @Override
    public Compilation compile(Map<String, String> sources) {
      return owner.compile(sources);
    }

    @Override
    public TrialVm counting() {
      TrialVm vm = owner.counting();
      counting.add(vm);
      return vm;
    }

    @Override
    public TrialVm plain(List<String> flags) {
      return owner.plain(flags);
    }

    @Override
    public void done(TrialVm vm) {
      owner.done(vm);
    }

    @Override
    public void close() {}
  }

  @Test
  void a_cost_that_differs_between_calls_with_the_same_input_is_flaky_not_wrong() {
    Lending lending = new Lending(workplace);
    Examination examination = Examiner.of(exercise, lending, workplace, SECRET).examine("""
        final class JoinOnce {
          private static int calls;
          private static byte[] last;

          static String join(String[] words) {
            if (++calls % 3 == 0) {
              last = new byte[16];
            }
            return String.join(",", words);
          }
        }
        """);
    assertThat(examination.verdict()).isEqualTo(Verdict.FLAKY);
    assertThat(examination.message())
        .isEqualTo("It costs something different at each call, so it cannot be judged.");
    assertThat(lending.counting).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void each_call_has_a_new_input() {
    Examination examination = examiner.examine("""
        final class JoinOnce {
          private static String first;

          static String join(String[] words) {
            first = first == null ? String.join(",", words) : first;
            return first;
          }
        }
        """);
    assertThat(examination.verdict()).isEqualTo(Verdict.WRONG_RESULT);
  }

  @Test
  void the_proof_of_an_exercise_holds() {
    assertThat(ExerciseProof.prove(exercise, workplace, SECRET)).isEmpty();
  }
}
