package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumbSizeTest {
  @Test
  void rows_and_columns_are_read() {
    assertThat(DumbSize.parse("15 40\n")).hasValue(Size.of(40, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 0\n", "24 0\n", "stty: standard input", "99999 80\n", "-1 80\n"})
  void anything_else_is_no_size(String text) {
    assertThat(DumbSize.parse(text)).as(text).isEmpty();
  }
}
