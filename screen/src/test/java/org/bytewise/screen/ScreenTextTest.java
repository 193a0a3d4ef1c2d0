package org.bytewise.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;

class ScreenTextTest {

  private static List<String> texts(ScreenText screen, Part... parts) {
    return screen.lines(List.of(parts)).stream().map(Line::text).toList();
  }

  @Test
  void a_heading_has_its_position_on_the_right_and_a_rule_below() {
    assertThat(texts(ScreenText.of(30), new Part.Heading("Sizes", "2.1 · step 1 of 7")))
        .containsExactly("Sizes        2.1 · step 1 of 7", "─".repeat(30));
  }

  @Test
  void a_heading_too_long_for_one_line_takes_two() {
    assertThat(texts(ScreenText.of(20), new Part.Heading("A longer title", "step 1 of 7")))
        .containsExactly("A longer title", "step 1 of 7", "─".repeat(20));
  }

  @Test
  void list_items_have_a_hanging_indent_and_no_gaps() {
    assertThat(texts(
            ScreenText.of(20),
            new Part.Item("-", List.of(Span.plain("one two three four five"))),
            new Part.Item("10.", List.of(Span.plain("six")))))
        .containsExactly("  - one two three", "    four five", "  10. six");
  }

  @Test
  void parts_are_separated_but_a_receipt_directly_follows_its_code() {
    assertThat(texts(
            ScreenText.of(40),
            new Part.Paragraph(List.of(Span.plain("text"))),
            new Part.Code(List.of("new X()")),
            new Part.Drawing(Style.RECEIPT, List.of("  allocated"))))
        .containsExactly("text", "", "  new X()", "  allocated");
  }

  @Test
  void short_code_and_figures_are_not_broken() {
    assertThat(texts(
            ScreenText.of(24),
            new Part.Paragraph(List.of(
                Span.plain("it is "),
                Span.code("new A(1)"),
                Span.plain(", and takes "),
                new Span(Style.FIGURE, "24 bytes"),
                Span.plain(".")))))
        .containsExactly("it is new A(1), and", "takes 24 bytes.");
  }

  @Test
  void code_in_a_sentence_is_quoted_on_a_screen_without_colours() {
    ScreenText plain = new ScreenText(40, true, true, Columns::of);
    assertThat(texts(plain, new Part.Paragraph(List.of(Span.code("x"), Span.plain(" is")))))
        .containsExactly("`x` is");
  }

  @Test
  void a_note_has_a_bar_and_a_screen_without_unicode_has_ascii_only() {
    ScreenText ascii = new ScreenText(40, false, false, Columns::of);
    assertThat(texts(
            ascii,
            new Part.Note("In Rust", List.of(new Part.Paragraph(List.of(Span.plain("a → b"))))),
            new Part.WhatNext(List.of("↵ next", "/back"))))
        .containsExactly("| In Rust", "| a -> b", "", "Enter next - /back");
  }

  @Test
  void a_table_is_shown_in_columns_or_row_by_row() {
    Part table = new Part.Table(List.of(List.of("VM", "size"), List.of("this one", "24")));
    assertThat(texts(ScreenText.of(40), table))
        .containsExactly("  VM        size", "  this one    24");
    Part wide = new Part.Table(List.of(List.of("VM", "a long heading"), List.of("this one", "24")));
    assertThat(texts(ScreenText.of(20), wide)).containsExactly("this one", "  a long heading: 24");
  }

  @Test
  void wide_characters_count_as_two_columns() {
    ScreenText screen = new ScreenText(20, true, false, c -> c > 0x2fff ? 2 : 1);
    String word = "\u6f22".repeat(8);
    assertThat(texts(screen, new Part.Paragraph(List.of(Span.plain("a " + word + " b")))))
        .containsExactly("a " + word + " b");
    assertThat(texts(screen, new Part.Paragraph(List.of(Span.plain("abcd " + word)))))
        .containsExactly("abcd", word);
  }

  @Test
  void a_width_below_the_minimum_is_rejected() {
    assertThatThrownBy(() -> ScreenText.of(19)).hasMessage("width 19 must be >= 20");
  }

  @Test
  void pages_break_between_parts_and_lose_nothing() {
    ScreenText screen = ScreenText.of(40);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      parts.add(new Part.Code(List.of("a" + i, "b" + i, "c" + i)));
    }
    List<List<Line>> pages = screen.pages(parts, 8);
    assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(8));
    assertThat(pages).extracting(page -> page.get(0).text()).allMatch(text -> text.contains("a"));
    assertThat(pages.stream().flatMap(List::stream).map(Line::text).filter(t -> !t.isEmpty()))
        .hasSize(21);
  }

  private static String word(RandomGenerator random) {
    String letters = "abcdefghijklmnopqrstuvwxyz.,(";
    StringBuilder word = new StringBuilder();
    for (int i = RandomInput.between(random, 1, 15); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static Span span(RandomGenerator random) {
    Style style = RandomInput.oneOf(random, Style.PLAIN, Style.CODE, Style.STRONG, Style.FIGURE);
    String words = String.join(" ", RandomInput.list(random, 1, 8, ScreenTextTest::word));
    return new Span(style, words + RandomInput.oneOf(random, "", " "));
  }

  @Test
  void no_line_is_too_wide_no_word_is_split_and_nothing_is_lost() {
    Seeded.tries(1000, random -> {
      List<Span> spans = RandomInput.list(random, 1, 10, ScreenTextTest::span);
      int width = RandomInput.between(random, 20, 100);
      List<Part> parts = List.of(
          new Part.Paragraph(spans),
          new Part.Item("-", spans),
          new Part.Note("Note", List.of(new Part.Paragraph(spans))),
          new Part.Choices(List.of(spans, spans)),
          new Part.Feedback(Part.Verdict.HINT, spans));
      String all = spans.stream().map(Span::text).collect(Collectors.joining());
      for (Part part : parts) {
        List<String> lines =
            ScreenText.of(width).lines(List.of(part)).stream().map(Line::text).toList();
        assertThat(lines).as("%s at %d", part, width).allMatch(line -> line.length() <= width);
        String joined = String.join(" ", lines).replace("│", "").strip();
        String characters = joined.replaceAll("^Note|^ *- |[12]\\)", "").replace(" ", "");
        String expected = part instanceof Part.Choices ? all + all : all;
        assertThat(characters).as("%s", part).isEqualTo(expected.replace(" ", ""));
      }
      int room = width - 5;
      boolean fits = List.of(all.split(" ")).stream().allMatch(word -> word.length() <= room);
      if (fits) {
        List<String> lines = ScreenText.of(width).lines(List.of(new Part.Paragraph(spans))).stream()
            .map(Line::text)
            .toList();
        assertThat(String.join(" ", lines).strip().split(" +"))
            .as("at %d", width)
            .containsExactly(all.strip().split(" +"));
      }
    });
  }
}
