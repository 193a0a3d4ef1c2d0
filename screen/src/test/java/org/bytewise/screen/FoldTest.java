package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FoldTest {
  private static List<String> folded(String text, int width) {
    return Fold.line(Line.of(Style.CODE, text), width).stream().map(Line::text).toList();
  }

  @Test
  void a_line_that_fits_stays_as_it_is() {
    Line line = Line.of(Style.CODE, "  a   b  ");
    assertThat(Fold.line(line, 9)).containsExactly(line);
  }

  @Test
  void a_line_is_broken_at_spaces_and_goes_on_under_its_beginning() {
    assertThat(folded("  one two  three four", 12)).containsExactly("  one two", "  three four");
  }

  @Test
  void a_long_array_is_broken_after_commas() {
    assertThat(folded("x ==> int[9] { 10, 20, 30, 40 }", 20))
        .containsExactly("x ==> int[9] { 10,", "20, 30, 40 }");
  }

  @Test
  void a_row_of_a_table_goes_on_under_its_last_column() {
    assertThat(folded("    1    64 B  anonymous class (3) in java.util.stream.Pipeline", 50))
        .containsExactly(
            "    1    64 B  anonymous class (3) in", "               java.util.stream.Pipeline");
  }

  @Test
  void a_closing_brace_does_not_stand_alone() {
    assertThat(folded("{ 1, 2, … 93 more }", 18)).containsExactly("{ 1, 2, … 93", "more }");
  }

  @Test
  void a_type_that_is_too_wide_for_its_column_begins_on_its_row() {
    assertThat(folded("  1    64 B  java.util.stream.ReferencePipeline.Head", 40))
        .containsExactly("  1    64 B  java.util.stream.", "             ReferencePipeline.Head");
  }

  @Test
  void a_word_that_is_too_wide_is_broken_at_a_sign_or_else_anywhere() {
    assertThat(folded("java.util.stream.Collectors", 12))
        .containsExactly("java.util.", "stream.", "Collectors");
    assertThat(folded("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
  }

  @Test
  void wide_characters_count_twice_and_combining_ones_not() {
    assertThat(folded("漢字漢字 漢字", 8)).containsExactly("漢字漢字", "漢字");
    assertThat(folded("漢字漢字漢", 5)).containsExactly("漢字", "漢字", "漢");
    assertThat(folded("e\u0301".repeat(8), 8)).hasSize(1);
  }

  @Test
  void styles_are_kept_on_each_piece() {
    Line line = new Line(List.of(Span.plain("some "), Span.code("code here")));
    assertThat(Fold.line(line, 9))
        .containsExactly(
            new Line(List.of(Span.plain("some "), Span.code("code"))),
            new Line(List.of(Span.code("here"))));
  }
}
