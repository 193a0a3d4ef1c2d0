package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One-time allocations do not recur: a method's second call has none of them, and its third costs
 * as much as the second. The methods are in {@code three-calls.txt}; each is called {@code run}.
 */
class ThreeCallsTest {
  /**
   * Here the VM makes the name of a class that JShell has wrapped around this very call, and that
   * no program has: it is in no figure of the receipt.
   */
  private static final Set<String> NAMING_THE_WRAPPER = Set.of(
      "a stack walker's elements",
      "a stack trace",
      "a stack trace's text",
      "a thread's stack trace",
      "a printed stack trace");

  private static SnippetSession session;

  @BeforeAll
  static void open() {
    session = Counting.openUncollected();
  }

  @AfterAll
  static void close() {
    try (SnippetSession last = session) {
      Counting.assertUncollected(last);
    }
  }

  @TestFactory
  Stream<DynamicTest> from_the_second_call_on_nothing_is_one_time_and_the_cost_stays() {
    return methods().entrySet().stream()
        .map(method -> DynamicTest.dynamicTest(
            method.getKey(), () -> compare(method.getKey(), method.getValue())));
  }

  @Test
  void there_are_at_least_forty_methods_and_every_exception_is_one_of_them() {
    assertThat(methods()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(methods().keySet()).containsAll(NAMING_THE_WRAPPER);
  }

  @Test
  void a_call_that_is_typed_six_times_is_for_the_first_time_once() {
    Counting.declare(session, """
        void sw() { StackWalker.getInstance().walk(s -> s.limit(1).map(StackWalker.StackFrame::getMethodName).toList()); }
        """);
    AllocationProfile first = Counting.run(session, "sw();");
    AllocationProfile second = Counting.run(session, "sw();");
    assertThat(first.oneTime().objects()).as("one-time in the first call").isPositive();
    for (int call = 3; call <= 6; call++) {
      AllocationProfile next = Counting.run(session, "sw();");
      assertThat(next.oneTime()).as("one-time in call %d", call).isEqualTo(Amount.ZERO);
      assertThat(next.own()).as("call %d", call).isEqualTo(second.own());
    }
  }

  @Test
  void what_is_linked_anew_each_time_that_it_is_typed_stays_one_time() {
    Counting.declare(session, "int number = 1234;");
    for (int i = 0; i < 3; i++) {
      AllocationProfile typed = Counting.run(session, "{ String s = \"a\" + number; }");
      assertThat(typed.own()).as("time %d", i).isEqualTo(new Amount(2, 48));
    }
  }

  @Test
  void a_class_that_is_declared_again_is_new_each_time() {
    for (String fields : new String[] {"", "int x;", "int x, y, z;"}) {
      Counting.declare(session, "class Again { " + fields + " }");
      Counting.declare(session, "Object again() { return new Again(); }");
      AllocationProfile made = Counting.run(session, "again()");
      assertThat(made.own().objects()).as("class Again { %s }", fields).isEqualTo(1);
    }
  }

  private static void compare(String name, String source) {
    Counting.declare(session, source);
    Counting.run(session, "run()");
    AllocationProfile second = counted(name, source);
    AllocationProfile third = counted(name, source);
    assertThat(third.byType()).as(source).isEqualTo(second.byType());
    assertThat(third.own()).as(source).isEqualTo(second.own());
  }

  /** Against the VM's own count of the thread's bytes, which knows nothing of one-time. */
  private static AllocationProfile counted(String name, String source) {
    AllocationProfile profile = Counting.run(session, "run()");
    assertThat(profile.oneTime()).as("one-time in %s", source).isEqualTo(Amount.ZERO);
    if (NAMING_THE_WRAPPER.contains(name)) {
      assertThat(profile.own().bytes()).as(source).isLessThan(session.allocatedBytes());
    } else {
      assertThat(profile.own().bytes()).as(source).isEqualTo(session.allocatedBytes());
    }
    return profile;
  }

  private static Map<String, String> methods() {
    try (InputStream in = ThreeCallsTest.class.getResourceAsStream("three-calls.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> methods = new LinkedHashMap<>();
      Arrays.stream(text.split("(?m)^### ")).filter(s -> !s.isBlank()).forEach(section -> {
        int end = section.indexOf('\n');
        methods.put(section.substring(0, end).strip(), section.substring(end + 1));
      });
      return methods;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
