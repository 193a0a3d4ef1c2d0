package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that differ from one execution to the next. */
class RepeatableTest {
  static class OnlyOnce {
    private static boolean done;

    private static void doOnce() {
      if (done) {
        throw new IllegalStateException("\nalready done.\nin another line");
      }
      done = true;
    }

    @Test
    @AllocatesNothing
    void runsOnce() {
      doOnce();
    }
  }

  static class PartsOnlyOnce {
    private static boolean before;
    private static boolean after;

    @Test
    void countsBeforeThat() {
      Allocations.assertAllocations(() -> BudgetTest.kept = new Object()).objects(1);
      if (after) {
        throw new IllegalStateException("already done");
      }
      after = true;
    }

    @Test
    void countsAfterThat() {
      if (before) {
        throw new IllegalStateException("already done");
      }
      before = true;
      Allocations.assertAllocations(() -> BudgetTest.kept = new Object()).objects(1);
    }
  }

  @Test
  void a_test_that_only_works_once_says_at_which_execution_it_failed_and_what_to_do() {
    assertThat(TestRun.of(OnlyOnce.class).fails("runsOnce()", UncountedAllocationsError.class))
        .matches(
            "runsOnce\\(\\) was not counted, so there is no verdict: the test passed in its own"
                + " VM, but it failed at execution 2 in the VM that counts, at"
                + " RepeatableTest.java:\\d+: java.lang.IllegalStateException: already done. That"
                + " VM runs the test several times, so make it repeatable, or count only what comes"
                + " before that failure, by Allocations.");
  }

  @Test
  void what_comes_before_the_failure_can_be_counted_and_what_comes_after_it_cannot() {
    TestRun run = TestRun.of(PartsOnlyOnce.class);
    run.passes("countsBeforeThat()");
    assertThat(run.fails("countsAfterThat()", UncountedAllocationsError.class))
        .matches(
            "The code was not counted, so there is no verdict: the test came this far in its own"
                + " VM, but it failed at execution 2 in the VM that counts, at"
                + " RepeatableTest.java:\\d+: java.lang.IllegalStateException: already done. That"
                + " VM runs the test several times, so make it repeatable.");
  }

  static class Grows {
    private static final List<String> SHARED = new ArrayList<>();
    private final List<String> own = new ArrayList<>(10);

    @Test
    @AllocatesNothing
    void addsToASharedOne() {
      SHARED.add("one");
    }

    @Test
    @AllocatesNothing
    void addsOnce() {
      own.add("one");
    }

    @Test
    @AllocatesNothing
    void addsUntilItGrows() {
      for (int i = 0; i < 1_000; i++) {
        own.add("one");
      }
    }
  }

  @Test
  void growth_at_a_later_call_is_seen_only_if_the_test_itself_repeats_the_call() {
    TestRun run = TestRun.of(Grows.class);
    run.passes("addsToASharedOne()");
    run.passes("addsOnce()");
    assertThat(run.fails("addsUntilItGrows()", AllocationBudgetError.class))
        .startsWith("addsUntilItGrows() allocates 12 objects and ");
  }

  @Test
  void the_readme_shows_these_tests() throws IOException {
    String source = Files.readString(Path.of("src/test/java")
        .resolve(RepeatableTest.class.getName().replace('.', '/') + ".java"));
    String readme = Files.readString(Path.of("README.md"));
    String[] shown = readme.substring(readme.indexOf("## Limits")).split("```(java)?\n");
    assertThat(shown).hasSize(5);
    for (int i = 1; i < shown.length; i += 2) {
      assertThat(source.replaceAll("\\s", "")).contains(shown[i].replaceAll("\\s", ""));
    }
  }
}
