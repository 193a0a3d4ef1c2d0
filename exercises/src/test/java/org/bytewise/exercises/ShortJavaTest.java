package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long expression is shortened so that it is still Java and says what is left out. */
class ShortJavaTest {
  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }

  @Test
  void an_expression_that_fits_is_left_alone() {
    assertThat(ShortJava.of("new int[] {1, 2}", 16)).isEqualTo("new int[] {1, 2}");
  }

  @Test
  void elements_left_out_are_counted_in_a_comment() {
    assertThat(ShortJava.of("new int[] {" + numbers(100) + "}", 60))
        .isEqualTo("new int[] {0, 1, 2, 3, 4, 5, 6, 7, /* 92 more */}");
    assertThat(ShortJava.of("new int[] {" + numbers(100) + ", /* 900 more */}", 60))
        .as("those that were left out before, too")
        .endsWith("7, /* 992 more */}");
  }

  @Test
  void every_list_of_a_nested_expression_is_shortened() {
    String list = "List.of(" + numbers(50) + ")";
    assertThat(ShortJava.of("new Question(\"a, {\", " + list + ", new int[][] {{1}, {2}})", 100))
        .isEqualTo("new Question(\"a, {\", List.of(0, 1, 2, 3, 4, 5, 6, 7, /* 42 more */),"
            + " new int[][] {{1}, {2}})");
  }

  @Test
  void a_string_is_cut_between_characters_and_closed() {
    assertThat(ShortJava.of("new Text(\"" + "\\n".repeat(100) + "\")", 70))
        .startsWith("new Text(\"\\n\\n")
        .doesNotContain("\\\"")
        .endsWith("characters more */)");
  }

  @Test
  void what_is_no_expression_is_cut_at_its_end() {
    assertThat(ShortJava.of("size 3) 1 2 3 4", 8)).isEqualTo("size 3) …");
    assertThat(ShortJava.of("f(" + "(".repeat(500), 10)).isEqualTo("f(((((((((…");
  }
}
