package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytewise.junit.Allocations.assertAllocations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.bytewise.junit.SpentAllocations.OfType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Parts of a test are counted, each for itself. */
class AllocationsTest {
  static volatile Object kept;

  @Test
  void adding_a_number_creates_its_object_and_no_other() {
    List<Integer> list = new ArrayList<>(10);
    assertAllocations(() -> list.add(1_000)).objects(1).noneOf(Long.class).onlyOf(Integer.class);
    assertThat(list).as("the code runs once").hasSize(1);
  }

  @Test
  void what_was_spent_is_known_by_type_and_line() {
    SpentAllocations none = Allocations.during(() -> {});
    SpentAllocations spent = Allocations.during(() -> kept = new long[10]);
    assertThat(none.objects()).isZero();
    assertThat(none.threadBytes()).isZero();
    assertThat(spent.objects()).isEqualTo(1);
    assertThat(spent.bytes()).isEqualTo(96);
    assertThat(spent.threadBytes()).isGreaterThanOrEqualTo(96);
    assertThat(spent.types()).containsExactly(new OfType("long[]", 1, 96));
    assertThat(spent.lines()).singleElement().satisfies(line -> {
      assertThat(line.line()).matches("AllocationsTest.java:\\d+");
      assertThat(line.calledFrom()).isEqualTo(line.line());
      assertThat(line.type()).isEqualTo("long[]");
    });
    assertThat(spent.toString()).startsWith("The code allocates 1 object and 96 bytes.");
  }

  @Test
  void a_line_of_the_code_under_test_is_shown_with_the_line_that_called_it() {
    SpentAllocations spent = Allocations.during(() -> kept = Sample.joined("a", kept));
    assertThat(spent.lines()).allSatisfy(line -> {
      assertThat(line.line()).startsWith("Sample.java:");
      assertThat(line.calledFrom()).startsWith("AllocationsTest.java:");
    });
    assertThat(spent.lines()).isNotEmpty();
  }

  static class Broken {
    @Test
    void breaks() {
      assertAllocations(() -> kept = new Object()).objects(1).nothing();
    }

    @Test
    void has_too_many_bytes() {
      assertAllocations(() -> kept = new long[10]).atMostObjects(1).atMostBytes(95);
    }

    @Test
    void throwsSomething() {
      assertAllocations(() -> {
        throw new IOException("as it should");
      });
    }

    @Test
    void runsElsewhere() throws InterruptedException, ExecutionException {
      FutureTask<SpentAllocations> task =
          new FutureTask<>(() -> Allocations.during(() -> kept = new long[10]));
      new Thread(task).start();
      assertThat(task.get().threadBytes()).isGreaterThanOrEqualTo(96);
      task.get().objects();
    }

    @Test
    void countsInside() {
      SpentAllocations[] inner = new SpentAllocations[1];
      SpentAllocations outer =
          Allocations.during(() -> inner[0] = Allocations.during(() -> kept = new long[10]));
      SpentAllocations next = Allocations.during(() -> kept = new long[11]);
      if (outer.objects() == 0 || next.bytes() != 104) {
        throw new IllegalStateException(outer + "\n" + next);
      }
      inner[0].objects();
    }

    @Test
    void failsBetween() {
      Allocations.during(() -> kept = new long[10]);
      Assumptions.assumeFalse(BudgetTest.isCounting(), "not there");
      Allocations.during(() -> kept = new long[11]).objects();
    }

    @Test
    void goesDeep() {
      assertAllocations(() -> down(1_000)).objects(1).onlyOf(Object.class);
    }

    private static void down(int depth) {
      if (depth > 0) {
        down(depth - 1);
      } else {
        kept = new Object();
      }
    }

    @Test
    @AllocatesAtMost(objects = 4)
    void hasABudgetToo() {
      SpentAllocations spent = Allocations.during(() -> kept = new long[10]);
      if (spent.objects() + spent.bytes() != 97) {
        throw new IllegalStateException(spent.toString());
      }
    }
  }

  @Test
  void assertions_show_what_was_allocated() {
    TestRun run = TestRun.once(Broken.class);
    assertThat(run.fails("breaks()", AllocationBudgetError.class))
        .startsWith("The code allocates 1 object and 16 bytes; its budget is nothing.")
        .contains("java.lang.Object")
        .contains("AllocationsTest.java:");
    assertThat(run.fails("has_too_many_bytes()", AllocationBudgetError.class))
        .startsWith("The code allocates 1 object and 96 bytes; its budget is at most 95 bytes.");
  }

  @Test
  void an_exception_of_the_code_ends_the_test_as_it_would_anyway() {
    assertThat(TestRun.once(Broken.class).fails("throwsSomething()", IOException.class))
        .isEqualTo("as it should");
  }

  @Test
  void another_thread_knows_its_bytes_but_not_its_objects() {
    assertThat(TestRun.once(Broken.class).failure("runsElsewhere()").get())
        .isInstanceOf(UncountedAllocationsError.class)
        .hasMessageContaining("only in a test, and on the test's own thread");
  }

  @Test
  void code_inside_counted_code_is_not_counted_by_itself() {
    assertThat(TestRun.once(Broken.class).failure("countsInside()").get())
        .isInstanceOf(UncountedAllocationsError.class)
        .hasMessage("This code runs inside other code that is counted; count one after the other.");
  }

  @Test
  void code_that_is_not_reached_there_has_no_verdict() {
    assertThat(TestRun.once(Broken.class).fails("failsBetween()", UncountedAllocationsError.class))
        .startsWith(
            "The code was not counted, so there is no verdict: the test came this far in its"
                + " own VM, but it was aborted at execution 1 in the VM that counts,");
  }

  static class Factory {
    @TestFactory
    List<DynamicTest> makesTests() {
      return List.of(DynamicTest.dynamicTest(
          "one", () -> assertAllocations(() -> kept = new Object()).objects(1).nothing()));
    }
  }

  @Test
  void tests_that_a_factory_makes_can_be_counted_in_parts() {
    assertThat(TestRun.of(Factory.class).fails("makesTests()#1", AllocationBudgetError.class))
        .startsWith("The code allocates 1 object and 16 bytes; its budget is nothing.");
  }

  @Test
  void a_deep_stack_is_seen_as_a_whole() {
    TestRun.once(Broken.class).passes("goesDeep()");
  }

  @Test
  void a_test_with_a_budget_may_count_its_parts_too() {
    assertThat(TestRun.once(Broken.class).fails("hasABudgetToo()", AllocationBudgetError.class))
        .startsWith("hasABudgetToo() allocates");
  }

  @Test
  void assertions_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> assertAllocations(() -> {}).objects(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit -1 must be >= 0");
    assertThatThrownBy(() -> assertAllocations(() -> {}).noneOf())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("noneOf() forbids nothing; name at least one class.");
    assertThatThrownBy(() -> assertAllocations(() -> {}).noneOf(List.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("noneOf(java.util.List.class) forbids nothing, because no object is of exactly"
            + " that type; name a class that can be instantiated.");
  }

  @Test
  void steady_code_is_counted_after_the_compiler() {
    assertAllocations(CountingMode.STEADY, () -> {
          if (Integer.valueOf(1_000).hashCode() == 0) {
            kept = "";
          }
        })
        .nothing();
  }
}
