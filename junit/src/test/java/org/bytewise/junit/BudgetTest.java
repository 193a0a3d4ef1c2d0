package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets hold and break in every kind of test, and nothing passes without a count. */
class BudgetTest {
  /** Keeps the compiler from removing objects. */
  static volatile Object kept;

  static boolean isCounting() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:-UseTLAB");
  }

  static class Plain {
    private final Map<String, Integer> table = Map.of("key", 1);
    private final List<Integer> list = new ArrayList<>(1);

    @BeforeEach
    void before() {
      kept = new long[100];
    }

    @AfterEach
    void after() {
      kept = new long[100];
    }

    @Test
    @AllocatesNothing
    void lookup() {
      kept = table.get("key");
    }

    @Test
    @AllocatesNothing
    void boxes() {
      kept = Integer.valueOf(1_000);
    }

    @Test
    @AllocatesAtMost(objects = 1)
    void addsToAListThatIsNewEachTime() {
      list.add(1_000);
    }

    @Test
    @AllocatesAtMost(objects = 2, noneOf = Integer.class)
    void hasAnInteger() {
      kept = List.of(1_000);
    }

    @Test
    @AllocatesAtMost(bytes = 7)
    void bytesAlone() {
      kept = new Object();
    }

    @Test
    @AllocatesNothing
    void failsByItself() {
      throw new IllegalStateException("by itself");
    }
  }

  @Test
  void a_test_without_objects_holds_a_budget_of_nothing() {
    TestRun.once(Plain.class).passes("lookup()");
  }

  @Test
  void a_receipt_shows_budget_figures_types_and_lines() {
    String receipt = TestRun.once(Plain.class).fails("boxes()", AllocationBudgetError.class);
    assertThat(receipt)
        .startsWith("boxes() allocates 1 object and 16 bytes; its budget is 0 objects and 0 bytes.")
        .containsPattern("(?m)^ +objects +bytes$")
        .containsPattern("(?m)^ +0 +0  budget$")
        .containsPattern("(?m)^ +1 +16  allocated$")
        .containsPattern("(?m)^ +1 +16  java.lang.Integer$")
        .containsPattern("BudgetTest.java:\\d+ +kept = Integer.valueOf\\(1_000\\);")
        .contains("1 object, 16 bytes: java.lang.Integer, by java.lang.Integer.valueOf")
        .containsPattern("3 executions, the last 3\\s+alike; every byte is accounted for.");
  }

  @Test
  void a_failure_leads_to_the_line_of_the_test() {
    TestRun run = TestRun.once(Plain.class);
    StackTraceElement first = run.failure("boxes()").get().getStackTrace()[0];
    assertThat(first.getClassName()).isEqualTo(Plain.class.getName());
    assertThat(first.getMethodName()).isEqualTo("boxes");
    assertThat(first.getFileName()).isEqualTo("BudgetTest.java");
  }

  @Test
  void each_execution_has_a_new_instance_so_no_state_is_left_over() {
    TestRun.once(Plain.class).passes("addsToAListThatIsNewEachTime()");
  }

  @Test
  void a_forbidden_type_breaks_a_budget() {
    assertThat(
            TestRun.once(Plain.class).failsOnOneLine("hasAnInteger()", AllocationBudgetError.class))
        .contains("its budget is 2 objects and no java.lang.Integer.");
  }

  @Test
  void bytes_alone_can_be_limited() {
    assertThat(TestRun.once(Plain.class).fails("bytesAlone()", AllocationBudgetError.class))
        .contains("its budget is 7 bytes.");
  }

  @Test
  void a_test_that_fails_by_itself_says_that_and_nothing_else() {
    assertThat(TestRun.once(Plain.class).fails("failsByItself()", IllegalStateException.class))
        .isEqualTo("by itself");
  }

  static class NoVerdict {
    private static int runs;

    @Test
    @AllocatesAtMost(objects = 1_000)
    void differsEachTime() {
      kept = new byte[8 * ++runs];
    }

    @Test
    @AllocatesNothing
    void failsThere() {
      if (isCounting()) {
        throw new IllegalStateException("no port");
      }
    }

    @Test
    @AllocatesNothing
    void isAbortedThere() {
      Assumptions.assumeFalse(isCounting(), "not in a VM that counts");
    }

    @Test
    @AllocatesNothing
    void endsTheVm() {
      if (isCounting()) {
        for (int i = 1; i <= 100; i++) {
          System.out.println("printed " + i);
          System.err.println("line " + i);
        }
        System.exit(3);
      }
    }

    @Test
    @AllocatesNothing
    void isKilled() {
      if (isCounting()) {
        System.exit(137);
      }
    }

    @TestFactory
    @AllocatesNothing
    List<DynamicTest> makesTests() {
      return List.of(DynamicTest.dynamicTest("one", () -> {}));
    }

    @Test
    @AllocatesAtMost
    void hasNoLimit() {}

    @Test
    @AllocatesAtMost(objects = 1, bytes = -8)
    void isNegative() {}

    @Test
    @AllocatesAtMost(objects = 1, noneOf = List.class)
    void forbidsAnInterface() {}

    @Test
    @AllocatesNothing
    @AllocatesAtMost(objects = 1)
    void contradictsItself() {}
  }

  @Test
  void a_count_that_does_not_settle_is_an_error_of_its_own_with_both_counts() {
    assertThat(TestRun.once(NoVerdict.class)
            .fails("differsEachTime()", UnsettledAllocationsError.class))
        .startsWith("differsEachTime() does not settle: it allocates something else each time")
        .containsPattern("In the last of 20 executions: 1 object and \\d+ bytes.")
        .containsPattern("In one before: 1 object and \\d+ bytes.");
  }

  @Test
  void a_test_that_fails_in_the_vm_that_counts_has_no_verdict() {
    assertThat(TestRun.once(NoVerdict.class).fails("failsThere()", UncountedAllocationsError.class))
        .matches("failsThere\\(\\) was not counted, so there is no verdict: the test passed in its"
            + " own VM, but it failed at execution 1 in the VM that counts, at"
            + " BudgetTest.java:\\d+: java.lang.IllegalStateException: no port. That VM runs"
            + " the test several times, so make it repeatable, or count only what comes before that"
            + " failure, by Allocations.");
  }

  @Test
  void a_test_that_is_aborted_in_the_vm_that_counts_has_no_verdict() {
    assertThat(TestRun.once(NoVerdict.class)
            .fails("isAbortedThere()", UncountedAllocationsError.class))
        .contains("but it was aborted at execution 1 in the VM that counts, at BudgetTest.java:")
        .endsWith(": not in a VM that counts.");
  }

  static class Next {
    @Test
    @AllocatesNothing
    void holds() {}
  }

  @Test
  void a_vm_that_ends_is_an_error_with_its_last_words_and_the_next_test_has_a_new_one() {
    String lines =
        IntStream.rangeClosed(91, 100).mapToObj(i -> "\nline " + i).collect(Collectors.joining());
    assertThat(TestRun.once(NoVerdict.class).fails("endsTheVm()", UncountedAllocationsError.class))
        .isEqualTo("endsTheVm() was not counted, so there is no verdict: the VM that counts ended"
            + " with exit status 3, as after System.exit(3) in a test; the end of its standard"
            + " error:" + lines);
    TestRun.of(Next.class).passes("holds()");
  }

  @Test
  void a_vm_that_a_signal_ends_says_so_without_what_earlier_tests_printed() {
    assertThat(TestRun.once(NoVerdict.class).fails("isKilled()", UncountedAllocationsError.class))
        .endsWith("the VM that counts was ended by signal 9, as by a system short of memory (exit"
            + " status 137), and wrote nothing to standard error.");
  }

  @Test
  void budgets_that_mean_nothing_are_refused() {
    TestRun run = TestRun.once(NoVerdict.class);
    String here = " on " + NoVerdict.class.getName();
    assertThat(run.failure("hasNoLimit()").get())
        .hasMessage(
            "@AllocatesAtMost" + here + ".hasNoLimit() has no limit, so it permits anything;"
                + " set objects, bytes or noneOf, as in @AllocatesAtMost(objects = 4).");
    assertThat(run.failure("isNegative()").get())
        .hasMessage("@AllocatesAtMost(bytes = -8)" + here + ".isNegative() has a limit below 0;"
            + " write 0 or more.");
    assertThat(run.failure("forbidsAnInterface()").get())
        .hasMessage("@AllocatesAtMost(noneOf = java.util.List.class)" + here
            + ".forbidsAnInterface() forbids nothing, because no object is of exactly that type;"
            + " name a class that can be instantiated.");
    assertThat(run.failure("contradictsItself()").get())
        .hasMessage("@AllocatesNothing and @AllocatesAtMost contradict each other" + here
            + ".contradictsItself(); remove one.");
  }

  @AllocatesAtMost(objects = -1)
  static class NegativeClass {
    @Test
    void inheritsIt() {}
  }

  @Test
  void a_budget_that_means_nothing_is_refused_on_a_class_too() {
    assertThat(TestRun.of(NegativeClass.class).failure("inheritsIt()").get())
        .hasMessage("@AllocatesAtMost(objects = -1) on class " + NegativeClass.class.getName()
            + " has a limit below 0; write 0 or more.");
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @Test
  @AllocatesNothing
  @interface FastTest {}

  @AllocatesAtMost(objects = 1)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class Kinds {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void boxesSome(int boxes) {
      for (int i = 0; i < boxes; i++) {
        kept = Integer.valueOf(1_000 + i);
      }
    }

    @RepeatedTest(2)
    @AllocatesNothing
    void isRepeated() {}

    @FastTest
    void isComposed() {
      kept = new Object();
    }

    @Test
    @DisabledIfSystemProperty(named = "java.version", matches = ".*")
    void isDisabled() {}

    @Nested
    class Inner {
      @Test
      void inheritsItsBudget() {
        kept = List.of(new Object());
      }
    }
  }

  @Test
  void parameterized_tests_are_counted_one_by_one() {
    TestRun run = TestRun.once(Kinds.class);
    run.passes("boxesSome(int) #1");
    run.passes("boxesSome(int) #2");
    assertThat(run.fails("boxesSome(int) #3", AllocationBudgetError.class))
        .startsWith("boxesSome() allocates 2 objects");
  }

  @Test
  void repeated_composed_nested_and_disabled_tests_work_as_usual() {
    TestRun run = TestRun.once(Kinds.class);
    run.passes("isRepeated() #1");
    run.passes("isRepeated() #2");
    run.fails("isComposed()", AllocationBudgetError.class);
    run.fails("Inner.inheritsItsBudget()", AllocationBudgetError.class);
    assertThat(run.skipped()).containsKey("isDisabled()");
  }

  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class WithParameter {
    private final int boxes;

    WithParameter(int boxes) {
      this.boxes = boxes;
    }

    @Test
    @AllocatesAtMost(objects = 1)
    void boxesSome() {
      for (int i = 0; i < boxes; i++) {
        kept = Integer.valueOf(1_000 + i);
      }
    }
  }

  @Test
  void parameterized_classes_are_counted_one_by_one() {
    TestRun run = TestRun.once(WithParameter.class);
    run.passes("#1 boxesSome()");
    run.fails("#2 boxesSome()", AllocationBudgetError.class);
  }

  static class Surroundings {
    @Test
    @AllocatesNothing
    void seesTheSame() {
      if (!System.getProperty("bytewise.sample", "").equals("a value, \"quoted\"")
          || !System.getProperty("user.dir").equals(System.getProperty("bytewise.folder"))) {
        throw new IllegalStateException(System.getProperty("bytewise.sample"));
      }
    }
  }

  @Test
  void the_vm_that_counts_has_the_same_properties_and_working_folder() {
    System.setProperty("bytewise.sample", "a value, \"quoted\"");
    System.setProperty("bytewise.folder", System.getProperty("user.dir"));
    try {
      TestRun.of(Surroundings.class).passes("seesTheSame()");
    } finally {
      System.clearProperty("bytewise.sample");
      System.clearProperty("bytewise.folder");
    }
  }

  static class Default {
    @Test
    void allocates() {
      kept = new Object();
    }

    @Test
    @AllocatesAtMost(objects = 1)
    void hasItsOwn() {
      kept = new Object();
    }
  }

  private static TestRun withDefault(String key, String value) {
    return TestRun.of(
        Default.class,
        Map.of(key, value, "junit.jupiter.extensions.autodetection.enabled", "true"));
  }

  @Test
  void a_parameter_sets_the_budget_of_tests_that_have_none() {
    TestRun run = withDefault("bytewise.budget", "nothing");
    assertThat(run.failsOnOneLine("allocates()", AllocationBudgetError.class))
        .contains("its budget is 0 objects and 0 bytes (bytewise.budget).");
    run.passes("hasItsOwn()");
    withDefault("bytewise.budget", "objects = 1, bytes=16").passes("allocates()");
  }

  @Test
  void a_budget_for_a_package_comes_before_that_of_the_suite() {
    assertThat(withDefault("bytewise.budget.org.bytewise", "bytes=8")
            .fails("allocates()", AllocationBudgetError.class))
        .contains("(bytewise.budget.org.bytewise)");
    withDefault("bytewise.budget.com.example", "nothing").passes("allocates()");
  }

  @Test
  void a_parameter_that_cannot_be_read_says_what_to_write() {
    assertThat(withDefault("bytewise.budget", "bytes=64, objects=many")
            .failure("allocates()")
            .get())
        .hasMessage(
            "In bytewise.budget=bytes=64, objects=many, 'objects=many' is not a limit; write"
                + " objects=4, bytes=264, both with a comma between them, nothing or unlimited.");
  }

  @Test
  void a_time_limit_that_is_not_a_number_says_what_to_write() {
    System.setProperty("bytewise.junit.timeout", "soon");
    try {
      assertThat(TestRun.of(Next.class).fails("holds()", UncountedAllocationsError.class))
          .isEqualTo("holds() was not counted, so there is no verdict: bytewise.junit.timeout=soon"
              + " is not a number of seconds; write one above 0, such as 600.");
    } finally {
      System.clearProperty("bytewise.junit.timeout");
    }
  }

  static class Parallel {
    @RepeatedTest(4)
    @AllocatesAtMost(objects = 1)
    void holds() {
      kept = Integer.valueOf(1_000);
    }

    @RepeatedTest(4)
    @AllocatesNothing
    void breaks() {
      kept = Integer.valueOf(1_000);
    }
  }

  @Test
  void tests_that_run_in_parallel_do_not_disturb_each_other() {
    TestRun run = TestRun.of(
        Parallel.class,
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));
    assertThat(run.size()).isEqualTo(8);
    for (int i = 1; i <= 4; i++) {
      run.passes("holds() #" + i);
      run.fails("breaks() #" + i, AllocationBudgetError.class);
    }
  }

  static class Steady {
    private int calls;

    @Test
    @AllocatesAtMost(objects = 1, mode = CountingMode.STEADY)
    void neverSettles() {
      if (++calls % 100 == 0) {
        kept = new long[10];
      }
    }

    @Test
    @AllocatesNothing(mode = CountingMode.STEADY)
    void needsNoObjects() {
      long sum = 0;
      for (int i = 0; i < 1_000; i++) {
        sum += Integer.valueOf(i + 1_000);
      }
      if (sum < 0) {
        kept = sum;
      }
    }

    @Test
    @AllocatesNothing
    void isWrittenWithObjects() {
      needsNoObjects();
    }

    @Test
    @AllocatesNothing(mode = CountingMode.STEADY)
    void keepsAnObject() {
      kept = Integer.valueOf(1_000);
    }
  }

  @Test
  void in_the_steady_mode_what_differs_from_call_to_call_does_not_settle() {
    assertThat(TestRun.once(Steady.class).fails("neverSettles()", UnsettledAllocationsError.class))
        .startsWith("neverSettles() does not settle: with the optimizing compiler,")
        .endsWith(" up to 96 bytes.");
  }

  @Test
  void in_the_steady_mode_only_what_the_compiler_leaves_counts() {
    TestRun run = TestRun.once(Steady.class);
    run.passes("needsNoObjects()");
    assertThat(run.fails("isWrittenWithObjects()", AllocationBudgetError.class))
        .startsWith("isWrittenWithObjects() allocates 1,000 objects");
    assertThat(run.fails("keepsAnObject()", AllocationBudgetError.class))
        .startsWith("keepsAnObject() allocates 1 object and 16 bytes")
        .contains("after the optimizing compiler was done with it");
  }
}
