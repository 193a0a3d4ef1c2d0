package org.bytewise.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.bytewise.screen.ScreenText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests Markdown without measurements as a screen shows it. */
class PlainMarkdownTest {
  /** In both columns {@code ~} means a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "one *two*~three | one two three",
        "`=x` is **code** | `=x` is code",
        "one~~two | one~~two",
        "- a~- b | - a~- b",
        "1. a~2. b | 1. a~2. b",
        "```java~int x;~~int y;~``` | int x;~~int y;",
        "# Heading | Heading",
        "> said | said",
        "see [here](http://example.org) | see here (http://example.org)",
        "a <b> c | a c",
      })
  void it_is_shown_as_text(String markdown, String text) {
    String shown = new ScreenText(80, true, true, ScreenText::plainColumns)
        .lines(PlainMarkdown.parts(markdown.replace('~', '\n'))).stream()
            .map(line -> line.text().strip())
            .collect(Collectors.joining("~"));
    assertThat(shown).isEqualTo(text);
  }
}
