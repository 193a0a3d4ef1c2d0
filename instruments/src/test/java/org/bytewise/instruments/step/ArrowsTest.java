package org.bytewise.instruments.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.screen.Glyphs;
import org.junit.jupiter.api.Test;

class ArrowsTest {
  private static Arrows.Arrow arrow(int from, int to) {
    return new Arrows.Arrow(from, to);
  }

  @Test
  void an_arrow_to_the_same_row_is_straight() {
    assertThat(new Arrows(5, false, Glyphs.UNICODE).draw(List.of(arrow(0, 0)), 1))
        .contains(List.of("────►"));
    assertThat(new Arrows(5, false, Glyphs.ASCII).draw(List.of(arrow(0, 0)), 1))
        .contains(List.of("---->"));
  }

  @Test
  void arrows_to_one_object_share_their_line() {
    assertThat(new Arrows(5, false, Glyphs.UNICODE).draw(List.of(arrow(1, 0), arrow(3, 0)), 4))
        .contains(List.of(" ┌──►", "─┤   ", " │   ", "─┘   "));
  }

  @Test
  void arrows_that_end_where_they_begin_go_round_on_that_side() {
    assertThat(new Arrows(5, true, Glyphs.UNICODE).draw(List.of(arrow(1, 0), arrow(0, 2)), 3))
        .contains(List.of("◄┐─┐ ".replace("◄┐─┐", "◄┬─┐"), "─┘ │ ", "◄──┘ "));
  }

  @Test
  void a_row_in_which_one_arrow_ends_and_another_begins_keeps_them_apart() {
    List<String> drawn = new Arrows(7, false, Glyphs.UNICODE)
        .draw(List.of(arrow(1, 0), arrow(2, 1)), 3)
        .orElseThrow();
    assertThat(drawn).containsExactly(" ┌────►", "─┘ ┌──►", "───┘   ");
  }

  @Test
  void arrows_that_cannot_be_told_apart_are_not_drawn() {
    assertThat(new Arrows(7, false, Glyphs.UNICODE).draw(List.of(arrow(0, 1), arrow(1, 0)), 2))
        .isEmpty();
    assertThat(new Arrows(4, false, Glyphs.UNICODE)
            .draw(List.of(arrow(0, 4), arrow(1, 5), arrow(2, 6)), 7))
        .isEmpty();
  }
}
