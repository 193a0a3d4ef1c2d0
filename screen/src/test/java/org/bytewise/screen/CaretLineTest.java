package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CaretLineTest {
  private static List<String> marked(String text, int start, int length, int width) {
    return CaretLine.marked(text, start, length, width, Glyphs.UNICODE).stream()
        .map(Line::text)
        .toList();
  }

  @Test
  void a_mark_stands_below_what_it_marks() {
    assertThat(marked("int x = y;", 8, 1, 80)).containsExactly("    int x = y;", "            ^");
    assertThat(marked("int x = yyy;", 8, 3, 80))
        .containsExactly("    int x = yyy;", "            ^-^");
  }

  @Test
  void a_mark_behind_a_tab_or_wide_characters_stands_below_too() {
    assertThat(marked("\t\"漢字\" y", 6, 1, 80))
        .containsExactly("        \"漢字\" y", "               ^");
  }

  @Test
  void a_mark_may_stand_behind_the_end() {
    assertThat(marked("foo(", 4, 1, 80)).containsExactly("    foo(", "        ^");
  }

  @Test
  void of_a_line_that_is_too_wide_the_part_around_the_mark_is_shown() {
    String text = "a".repeat(50) + " X " + "b".repeat(50);
    List<String> lines = marked(text, 51, 1, 40);
    assertThat(lines).allMatch(line -> Columns.of(line) <= 40);
    assertThat(lines.get(0)).startsWith("    …aaa").endsWith("bbb…");
    assertThat(lines.get(1).indexOf('^')).isEqualTo(lines.get(0).indexOf('X'));
  }

  @Test
  void a_mark_is_no_wider_than_the_screen() {
    assertThat(marked("x".repeat(200), 0, 200, 40)).allMatch(line -> Columns.of(line) <= 40);
  }
}
