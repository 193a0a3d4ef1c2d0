package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveAwayTest {

  private static boolean gives(Part part, String answer) {
    return GiveAway.of(List.of(part), answer).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "24 B shallow, 40 B deep; 24 bytes; true",
        "124 B shallow, 2,424 B deep; 24 bytes; false",
        "24 objects; 24 bytes; false",
        "allocated 1 object, 24 B; 1 object; true",
        "allocated 11 objects, 24 B; 1 object; false",
        "35 | 202 | 16; 35 elements; true",
        "8 | 16 | 24; 8 slots; false",
        "1,024; 1,024 copies; true",
        "11,024; 1,024 copies; false",
        "first; first; false",
      })
  void what_is_drawn_is_compared_with_its_unit(String line, String answer, boolean gives) {
    Part drawing = new Part.Drawing(Style.PICTURE, List.of("  " + line));
    assertThat(gives(drawing, answer)).isEqualTo(gives);
  }

  @Test
  void a_measured_figure_in_a_sentence_is_compared_as_it_is_and_typed_words_are_not() {
    Part figure = new Part.Paragraph(List.of(new Span(Style.FIGURE, "8")));
    assertThat(gives(figure, "8 bytes")).isTrue();
    assertThat(gives(figure, "18 bytes")).isFalse();
    Part other = new Part.Paragraph(List.of(new Span(Style.FIGURE, "8 objects")));
    assertThat(gives(other, "8 bytes")).isFalse();
    assertThat(gives(new Part.Paragraph(List.of(Span.plain("8 bytes"))), "8 bytes"))
        .isFalse();
  }

  private static String proof(String text) throws Exception {
    Lesson lesson = new LessonSource("small.md", text).lesson().result().orElseThrow();
    return LessonProof.prove(lesson, LessonText.instruments()).mistakes().toString();
  }

  @Test
  void the_proof_finds_the_answer_in_text_in_the_question_and_in_a_receipt_above_it()
      throws Exception {
    String found = "[small.md:20: the answer is on the screen before it is asked for: \"24 bytes\";"
        + " ask for something else, or show it afterwards]";
    assertThat(proof(LessonText.VALID.replace("about `x`", "about `=shallow(x) bytes`")))
        .isEqualTo(found);
    assertThat(proof(LessonText.VALID.replace(
            "How many bytes does", "It is `=shallow(x) bytes`: what does")))
        .isEqualTo(found);
    assertThat(proof(LessonText.VALID.replace("Think of the header", "It is `=shallow(x) bytes`")))
        .as("a hint is asked for")
        .isEqualTo("[]");
    assertThat(proof(LessonText.VALID.replace(
            "Some *text* about `x`.", "```table\na | b\nc | shallow(x)\n```")))
        .contains("before it is asked for: \"24\"");
  }
}
