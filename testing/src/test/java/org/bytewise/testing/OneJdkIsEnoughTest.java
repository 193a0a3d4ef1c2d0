package org.bytewise.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class OneJdkIsEnoughTest {
  private static final int NAMES = 1_000;

  /** Run by the tests below; by itself it does nothing. */
  @OneJdkIsEnough
  static class Divided {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void takes(int number) {
      assertThat(number).isNotNegative();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_17)
    void is_bound_to_a_range_of_its_own() {}
  }

  /** As {@link Divided}. */
  @OneJdkIsEnough(together = true)
  static class Together {
    @Test
    void first() {}

    @Test
    void second() {}

    @Test
    void third() {}
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  @Test
  void each_name_goes_to_one_jdk_and_about_half_of_them_to_each() {
    assertThat(IntStream.range(0, NAMES)
            .map(i -> JdkTurn.turn("[invocation:#" + i + "]"))
            .sum())
        .isBetween(NAMES * 2 / 5, NAMES * 3 / 5);
    assertThat(JdkTurn.turn("plate-check")).isEqualTo(JdkTurn.turn(new String("plate-check")));
  }

  @Test
  void each_name_of_this_jdk_is_in_one_of_two_halves_of_about_the_same_size() {
    assumeThat(JdkTurn.hasAll()).as("-Dbytewise.tests=all").isFalse();
    List<String> names = IntStream.range(0, NAMES)
        .mapToObj(i -> "lesson-" + i)
        .filter(JdkTurn::has)
        .toList();
    assertThat(names)
        .allMatch(name -> JdkTurn.hasInFirstHalf(name) != JdkTurn.hasInSecondHalf(name));
    assertThat(names.stream().filter(JdkTurn::hasInFirstHalf))
        .hasSizeBetween(names.size() * 2 / 5, names.size() * 3 / 5);
  }

  @Test
  void what_this_jdk_leaves_to_the_other_says_so_and_the_rest_runs() {
    assumeThat(JdkTurn.hasAll()).as("-Dbytewise.tests=all").isFalse();
    EngineExecutionResults results = run(Divided.class);
    List<Event> skipped = results.testEvents().skipped().list();
    assertThat(skipped)
        .hasSizeBetween(4, 16)
        .allSatisfy(event -> assertThat(event.getPayload(String.class))
            .hasValue("the other JDK's turn: one is enough, and -Dbytewise.tests=all runs all"));
    assertThat(results.testEvents().succeeded().count()).isEqualTo(21 - skipped.size());
  }

  @Test
  void a_method_with_a_range_of_jdks_runs_whoever_has_the_turn() {
    Set<String> ran = run(Divided.class).testEvents().succeeded().stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .collect(Collectors.toSet());
    assertThat(ran).contains("is_bound_to_a_range_of_its_own()");
  }

  @Test
  void a_class_that_stays_together_runs_whole_or_not_at_all() {
    long succeeded = run(Together.class).testEvents().succeeded().count();
    assertThat(succeeded).isEqualTo(JdkTurn.has(Together.class.getName()) ? 3 : 0);
  }
}
