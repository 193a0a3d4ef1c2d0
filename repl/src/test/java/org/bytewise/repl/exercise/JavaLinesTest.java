package org.bytewise.repl.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaLinesTest {
  @Test
  void an_expression_is_broken_after_commas_but_not_in_a_literal() {
    assertThat(JavaLines.of("new Question(\"a, b, c\", ',', List.of(1, 2))", 24))
        .containsExactly("new Question(\"a, b, c\",", "',', List.of(1, 2))");
    assertThat(JavaLines.of("f(1, 2)", 24)).containsExactly("f(1, 2)");
  }

  @Test
  void what_has_no_place_to_break_it_is_broken_anywhere() {
    assertThat(JavaLines.of("\"123456789\", 1", 6)).containsExactly("\"12345", "6789\",", "1");
  }
}
