package org.bytewise.repl.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytewise.screen.Glyphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long string is cut around the position that matters. */
class WindowTest {
  @ParameterizedTest
  @CsvSource({
    "abcdef, 3, 10, abcdef, 3",
    "abcdef, 6, 6, abcdef, 6",
    "abcdefghijklmnop, 0, 8, abcdef…, 0",
    "abcdefghijklmnop, 8, 8, …fghijk…, 4",
    "abcdefghijklmnop, 16, 8, …klmnop, 7",
    "abc, 9, 8, abc, 3"
  })
  void a_window_contains_the_position(String text, int place, int room, String shown, int at) {
    assertThat(Window.of(text, place, room, Glyphs.UNICODE)).isEqualTo(new Window(shown, at));
  }
}
