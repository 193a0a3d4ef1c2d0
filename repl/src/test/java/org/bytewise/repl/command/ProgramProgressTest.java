package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The line that shows how far a program has been counted. */
class ProgramProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private String shown(int width) {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    try (ProgramProgress progress = new ProgramProgress(out, true, width)) {
      progress.read(0, 0);
      progress.read(1_234_567, 29_629_608);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_is_taken_away_in_the_end() {
    String line = "bytewise profile: 1,234,567 objects, 29,629,608 B";
    assertThat(shown(80)).isEqualTo("\r" + line + "\r" + " ".repeat(line.length()) + "\r");
  }

  @Test
  void it_is_cut_where_a_narrow_terminal_would_wrap_it() {
    assertThat(shown(40))
        .isEqualTo("\rbytewise profile: 1,234,567 objects, 29\r" + " ".repeat(39) + "\r");
  }
}
