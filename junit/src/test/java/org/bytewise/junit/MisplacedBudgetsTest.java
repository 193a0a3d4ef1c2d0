package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** A budget that checks nothing is refused, or at least reported. */
@Isolated
class MisplacedBudgetsTest {
  private static String notATest(String annotation, Class<?> type, String method) {
    return ("@%s on %s.%s() checks nothing, because JUnit Jupiter does not run that method as a"
            + " test; give it @Test (it must not be private or static), or count its code in a test"
            + " by Allocations.")
        .formatted(annotation, type.getName(), method);
  }

  private static String refusal(Class<?> samples) {
    TestRun run = TestRun.of(samples);
    assertThat(run.size()).as("tests that ran").isZero();
    assertThat(run.classFailures()).hasSize(1);
    return run.classFailures().get(0).getMessage();
  }

  @AllocatesNothing
  static class Inherited {
    @BeforeEach
    @AllocatesAtMost(objects = 1)
    void before() {}
  }

  static class ClassWithBudget extends Inherited {
    @Test
    void holds() {}

    @Nested
    class Inner {
      @AllocationSnapshot
      void isForgotten() {}
    }
  }

  @Test
  void a_class_with_a_budget_is_refused_for_methods_that_are_not_tests_inherited_and_nested_ones() {
    assertThat(refusal(ClassWithBudget.class))
        .isEqualTo(notATest("AllocatesAtMost", Inherited.class, "before")
            + "\n"
            + notATest("AllocationSnapshot", ClassWithBudget.Inner.class, "isForgotten"));
  }

  static class TestWithBudget {
    @Test
    @AllocatesNothing
    void holds() {}

    @Test
    void hasNone() {}

    @Test
    @AllocatesNothing
    private void isPrivate() {}

    @Nested
    class Inner {
      @Test
      @AllocatesNothing
      void holds() {}
    }
  }

  @Test
  void a_test_with_a_budget_fails_for_a_misplaced_one_of_its_class() {
    TestRun run = TestRun.of(TestWithBudget.class);
    String message = notATest("AllocatesNothing", TestWithBudget.class, "isPrivate");
    assertThat(run.failure("holds()").get()).hasMessage(message);
    assertThat(run.failure("Inner.holds()").get()).hasMessage(message);
    run.passes("hasNone()");
  }

  @AllocatesNothing
  static class Factories {
    @TestFactory
    List<DynamicTest> makesTests() {
      return List.of(DynamicTest.dynamicTest("one", () -> {}));
    }
  }

  @Test
  void a_class_none_of_whose_methods_can_have_a_budget_is_refused() {
    assertThat(refusal(Factories.class))
        .isEqualTo("@AllocatesNothing on class " + Factories.class.getName() + " checks nothing,"
            + " because the class has no test that can have a budget; put it on a class with @Test"
            + " methods, or count parts of tests by Allocations.");
  }

  @AllocatesAtMost(objects = 1)
  static class OnlyNested {
    @Nested
    class Inner {
      @Test
      void holds() {}
    }
  }

  @Test
  void tests_in_nested_classes_are_enough_for_a_budget_around_them() {
    TestRun.of(OnlyNested.class).passes("Inner.holds()");
  }

  static class Unseen {
    @BeforeEach
    @AllocatesNothing
    void before() {}

    @Test
    void passes() {}
  }

  @Test
  void a_misplaced_budget_is_printed_where_no_test_has_one() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      TestRun.of(Unseen.class).passes("passes()");
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(notATest("AllocatesNothing", Unseen.class, "before"));
  }

  @Test
  void a_misplaced_budget_is_refused_wherever_extensions_are_detected() {
    TestRun run =
        TestRun.of(Unseen.class, Map.of("junit.jupiter.extensions.autodetection.enabled", "true"));
    assertThat(run.classFailures())
        .singleElement()
        .satisfies(failure ->
            assertThat(failure).hasMessage(notATest("AllocatesNothing", Unseen.class, "before")));
  }
}
