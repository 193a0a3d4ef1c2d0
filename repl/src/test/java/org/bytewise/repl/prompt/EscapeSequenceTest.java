package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeSequenceTest {
  private static NonBlockingReader typed(String characters) {
    return NonBlocking.nonBlocking("typed", new StringReader(characters));
  }

  @ParameterizedTest(name = "ESC {0}")
  @CsvSource({"[D", "OD", "[1;5C", "[5~", "[[A", "[?2026$y"})
  void the_rest_of_a_key_is_read_and_nothing_after_it(String rest) throws IOException {
    try (NonBlockingReader keys = typed(rest + "q")) {
      assertThat(EscapeSequence.skip(keys)).as(rest).isTrue();
      assertThat(keys.read(EscapeSequence.REST_MILLIS)).as("after " + rest).isEqualTo('q');
    }
  }

  @ParameterizedTest(name = "ESC \"{0}\"")
  @CsvSource({"q", "'\u001b'", "''"})
  void an_escape_before_anything_else_is_a_key_itself(String next) throws IOException {
    try (NonBlockingReader keys = typed(next)) {
      assertThat(EscapeSequence.skip(keys)).as(next).isFalse();
      assertThat(keys.read(EscapeSequence.REST_MILLIS))
          .as("what follows stays")
          .isEqualTo(next.isEmpty() ? NonBlockingReader.EOF : next.charAt(0));
    }
  }

  @ParameterizedTest(name = "ESC {0}{1}")
  @CsvSource({"[, D, D", "O, C, C", "[, 1;5A, A", "[, [B, B", "[, 1;, ''", "O, '', ''"})
  void a_key_is_told_by_its_last_character(char second, String rest, String last)
      throws IOException {
    try (StringReader characters = new StringReader(rest)) {
      assertThat(EscapeSequence.last(second, characters::read))
          .as(second + rest)
          .isEqualTo(last.isEmpty() ? -1 : last.charAt(0));
    }
  }
}
