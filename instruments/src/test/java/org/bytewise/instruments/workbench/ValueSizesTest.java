package org.bytewise.instruments.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each value has its own size, and nothing but the learner's code runs to find it out. */
@OneJdkIsEnough
class ValueSizesTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @BeforeAll
  static void declare() {
    WORKBENCH.run("""
        class Noted {
          static int calls;
          Object cache;
          void note() { calls++; if (cache == null) cache = new byte[800]; }
          public String toString() { note(); return "noted"; }
          public int hashCode() { note(); return 1; }
          public boolean equals(Object other) { note(); return other == this; }
        }""");
    WORKBENCH.run("""
        class Many extends AbstractList<Integer> {
          static int calls;
          public Integer get(int i) { calls++; return i; }
          public int size() { calls++; return 3; }
          public Iterator<Integer> iterator() { calls++; return super.iterator(); }
        }""");
  }

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static void assertOwnSizes(String input, String... each) {
    List<Long> expected = new ArrayList<>();
    for (String one : each) {
      expected.add(WORKBENCH.measure(one).shallowBytes());
    }
    assertThat(WORKBENCH.run(input).sizes())
        .as(input)
        .map(size -> size.map(Measured.OfValue::shallowBytes).orElse(-1L))
        .isEqualTo(expected);
  }

  @Test
  void every_object_of_an_input_has_its_own_size() {
    assertOwnSizes("int[] c = new int[100]; Object d = new Object();", "int[100]", "Object");
    assertOwnSizes("String s = \"hi\"; long[] z = new long[9];", "String", "long[9]");
    assertOwnSizes(
        "new byte[40]; new short[70]; new Object(); new double[3]",
        "byte[40]",
        "short[70]",
        "Object",
        "double[3]");
  }

  @Test
  void variables_of_one_declaration_have_sizes_of_their_own() {
    assertOwnSizes("int[] a = new int[3], b = new int[9], e = a;", "int[3]", "int[9]", "int[3]");
  }

  @Test
  void a_variable_that_gets_another_value_in_its_input_has_the_size_of_each() {
    assertOwnSizes(
        "Object r = new int[5]; r = new int[50]; Object r = new long[50];",
        "int[5]",
        "int[50]",
        "long[50]");
  }

  @Test
  void what_later_statements_do_to_a_value_is_not_in_its_size() {
    Answer answer = WORKBENCH.run("var list = new ArrayList<byte[]>(); list.add(new byte[1_000]);");
    Measured.OfValue list = answer.sizes().get(0).orElseThrow();
    assertThat(list.footprint().deepBytes())
        .isEqualTo(footprint("new ArrayList<byte[]>()"))
        .isLessThan(1_000);
  }

  private static long footprint(String expression) {
    return ((Measured.OfValue) WORKBENCH.measure(expression)).footprint().deepBytes();
  }

  @Test
  void a_value_before_an_exception_keeps_its_size() {
    Answer answer = WORKBENCH.run("int[] before = new int[7]; int bad = 1 / before[0];");
    assertThat(answer.sizes().get(0).orElseThrow().shallowBytes())
        .isEqualTo(WORKBENCH.measure("int[7]").shallowBytes());
    assertThat(answer.sizes().get(1)).isEmpty();
    assertThat(answer.last().orElseThrow()).isInstanceOf(Evaluation.Threw.class);
  }

  @Test
  void what_only_measures_runs_none_of_the_value_s_code() {
    for (String target : List.of(
        "new Noted()",
        "new ArrayList<>(List.of(new Noted()))",
        "new Object[] {new Noted()}",
        "Optional.of(new Noted())")) {
      long before = calls();
      Measured.OfValue once = (Measured.OfValue) WORKBENCH.measure(target);
      Measured.OfValue again = (Measured.OfValue) WORKBENCH.measure(target);
      assertThat(calls() - before).as(target).isZero();
      assertThat(once.footprint()).as(target).isEqualTo(again.footprint());
      assertThat(once.footprint().byType())
          .as(target)
          .noneMatch(type -> type.type().equals("byte[]"));
    }
    WORKBENCH.measure("new Many()");
    assertThat(text("Many.calls")).isEqualTo("0");
  }

  @Test
  void measuring_one_thing_looks_at_no_other_variable() {
    WORKBENCH.run("var noted = new Noted(); Noted.calls = 0;");
    WORKBENCH.measure("String");
    WORKBENCH.measure("new int[3]");
    WORKBENCH.measure("Noted");
    assertThat(calls()).isZero();
  }

  @Test
  void a_value_is_measured_before_it_is_shown_and_the_change_is_known() {
    Answer answer = WORKBENCH.run("new Noted()");
    Measured.OfValue value = answer.lastSize().orElseThrow();
    assertThat(value.footprint().objects()).isEqualTo(1);
    assertThat(value.afterShowing().orElseThrow().objects()).isEqualTo(2);
    assertThat(
            value.afterShowing().orElseThrow().deepBytes() - value.footprint().deepBytes())
        .isEqualTo(WORKBENCH.measure("byte[800]").shallowBytes());
  }

  @Test
  void a_value_that_its_text_leaves_as_it_is_is_not_said_to_change() {
    for (String code : List.of(
        "new HashMap<>(Map.of(1, 2))",
        "new Object()",
        "new StringBuilder(\"a\")",
        "List.of(new Thread())",
        "new java.util.concurrent.locks.ReentrantLock()")) {
      assertThat(WORKBENCH.run(code).lastSize().orElseThrow().afterShowing())
          .as(code)
          .isEmpty();
    }
  }

  @Test
  void code_whose_survivors_are_wanted_is_run_without_showing_its_values() {
    long before = calls();
    Answer unseen = WORKBENCH.runUnseen("var kept = new Noted(); int three = 3;");
    assertThat(calls() - before).isZero();
    Answer seen = WORKBENCH.withTexts(unseen);
    assertThat(seen.transcript().evaluations())
        .map(one -> ((Evaluation.Value) one).text())
        .containsExactly("noted", "3");
    assertThat(seen.sizes()).isEqualTo(unseen.sizes());
  }

  @Test
  void a_value_that_a_later_statement_replaced_says_so_instead_of_its_text() {
    Answer seen = WORKBENCH.withTexts(
        WORKBENCH.runUnseen("var word = new StringBuilder(\"a\"); word = null;"));
    assertThat(seen.transcript().evaluations())
        .map(one -> ((Evaluation.Value) one).text())
        .containsExactly("(replaced by a later statement)", "null");
  }

  private static long calls() {
    return Long.parseLong(text("Noted.calls"));
  }

  private static String text(String code) {
    return ((Evaluation.Value) WORKBENCH.run(code).last().orElseThrow()).text();
  }
}
