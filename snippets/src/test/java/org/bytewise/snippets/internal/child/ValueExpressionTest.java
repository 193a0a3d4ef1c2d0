package org.bytewise.snippets.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value is written as the Java that makes it again. */
class ValueExpressionTest {
  record Question(String text, int answer) {}

  @SuppressWarnings("ArrayRecordComponent") // An exercise's input may be one.
  record Pair<T>(T one, int[] other) {}

  enum Colour {
    RED
  }

  private static String text(Object value) {
    return ValueExpression.of(value, 1000, 100);
  }

  static List<Arguments> values() {
    StringBuilder builder = new StringBuilder();
    builder.append('x');
    List<String> numbers = new ArrayList<>(List.of("1", "2"));
    Map<String, Integer> many = new HashMap<>();
    for (int i = 0; i < 11; i++) {
      many.put("k" + i, i);
    }
    return List.of(
        Arguments.of(null, "null"),
        Arguments.of("a \"b\"\n\\", "\"a \\\"b\\\"\\n\\\\\""),
        Arguments.of('\'', "'\\''"),
        Arguments.of(5L, "5L"),
        Arguments.of((byte) -1, "(byte) -1"),
        Arguments.of(1.5f, "1.5f"),
        Arguments.of(Double.NaN, "Double.NaN"),
        Arguments.of(Float.NEGATIVE_INFINITY, "Float.NEGATIVE_INFINITY"),
        Arguments.of(new BigInteger("12"), "new BigInteger(\"12\")"),
        Arguments.of(Colour.RED, "Colour.RED"),
        Arguments.of(new int[0], "new int[] {}"),
        Arguments.of(new byte[] {1, -2}, "new byte[] {1, -2}"),
        Arguments.of(new long[] {1, 1L << 40}, "new long[] {1, 1099511627776L}"),
        Arguments.of(new char[] {'a', '\n'}, "new char[] {'a', '\\n'}"),
        Arguments.of(new float[] {1f, Float.NaN}, "new float[] {1.0f, Float.NaN}"),
        Arguments.of(new boolean[] {true}, "new boolean[] {true}"),
        Arguments.of(new int[][] {{1}, {}, null}, "new int[][] {{1}, {}, null}"),
        Arguments.of(new Object[] {new int[] {1}, "x"}, "new Object[] {new int[] {1}, \"x\"}"),
        Arguments.of(new Question("what?", 3), "new Question(\"what?\", 3)"),
        Arguments.of(
            new Pair<>(List.of("a"), new int[] {1}), "new Pair(List.of(\"a\"), new int[] {1})"),
        Arguments.of(List.of(1, 2), "List.of(1, 2)"),
        Arguments.of(numbers, "new ArrayList<>(List.of(\"1\", \"2\"))"),
        Arguments.of(new ArrayList<>(), "new ArrayList<>()"),
        Arguments.of(Arrays.asList("a", null), "Arrays.asList(\"a\", null)"),
        Arguments.of(new ArrayDeque<>(numbers), "new ArrayDeque<>(List.of(\"1\", \"2\"))"),
        Arguments.of(Set.of("b", "a", "c"), "Set.of(\"a\", \"b\", \"c\")"),
        Arguments.of(
            new LinkedHashSet<>(List.of("b", "a")), "new LinkedHashSet<>(List.of(\"b\", \"a\"))"),
        Arguments.of(Map.of("a", 1L), "Map.of(\"a\", 1L)"),
        Arguments.of(new TreeMap<>(Map.of("a", 1)), "new TreeMap<>(Map.of(\"a\", 1))"),
        Arguments.of(
            many,
            "new HashMap<>(Map.ofEntries(Map.entry(\"k0\", 0), Map.entry(\"k1\", 1),"
                + " Map.entry(\"k10\", 10), Map.entry(\"k2\", 2), Map.entry(\"k3\", 3),"
                + " Map.entry(\"k4\", 4), Map.entry(\"k5\", 5), Map.entry(\"k6\", 6),"
                + " Map.entry(\"k7\", 7), Map.entry(\"k8\", 8), Map.entry(\"k9\", 9)))"),
        Arguments.of(builder, "new StringBuilder(\"x\")"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void every_kind_of_value_has_its_expression(Object value, String java) {
    assertThat(text(value)).isEqualTo(java);
  }

  @Test
  void an_expression_that_is_pasted_makes_an_equal_value() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.eval("import java.util.*;");
      shell.eval("import java.math.*;");
      for (Arguments arguments : values()) {
        String java = (String) arguments.get()[1];
        if (java.contains("Colour") || java.contains("Question") || java.contains("Pair")) {
          continue;
        }
        List<SnippetEvent> events = shell.eval("var v = new Object[] {" + java + "};");
        assertThat(events).as(java).allMatch(event -> event.exception() == null);
        assertThat(shell.diagnostics(events.get(0).snippet())).as(java).isEmpty();
      }
    }
  }

  @Test
  void what_has_no_expression_is_shown_by_its_own_text() {
    assertThat(text(new LinkedHashMap<>(Map.of("a", 1)))).isEqualTo("{a=1}");
    assertThat(text(new Object() {
          @Override
          public String toString() {
            return "itself";
          }
        }))
        .isEqualTo("itself");
  }

  @Test
  void elements_without_room_are_counted_in_a_comment() {
    assertThat(ValueExpression.of(new int[10], 1000, 3))
        .isEqualTo("new int[] {0, 0, 0, /* 7 more */}");
    assertThat(ValueExpression.of(List.of(1, 2, 3, 4), 12, 100))
        .isEqualTo("List.of(1, 2, /* 2 more */)");
  }
}
