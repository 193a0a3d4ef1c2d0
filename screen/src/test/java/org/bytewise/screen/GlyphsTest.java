package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  @Test
  void unicode_needs_a_charset_and_a_terminal_that_have_it() {
    assertThat(Glyphs.of(StandardCharsets.UTF_8, Map.of())).isEqualTo(Glyphs.UNICODE);
    assertThat(Glyphs.of(StandardCharsets.UTF_8, Map.of("TERM", "dumb"))).isEqualTo(Glyphs.ASCII);
    assertThat(Glyphs.of(StandardCharsets.US_ASCII, Map.of())).isEqualTo(Glyphs.ASCII);
    assertThat(Glyphs.of(StandardCharsets.ISO_8859_1, Map.of())).isEqualTo(Glyphs.ASCII);
  }

  @Test
  void colours_are_reset_and_plain_text_has_none() {
    Line line = new Line(List.of(Span.plain("a "), new Span(Style.WRONG, "b")));
    assertThat(Ansi.of(line)).isEqualTo("a \u001b[31mb\u001b[0m");
  }
}
