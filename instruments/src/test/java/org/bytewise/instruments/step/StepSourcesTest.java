package org.bytewise.instruments.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.DeclarationKind;
import org.junit.jupiter.api.Test;

class StepSourcesTest {
  private static final String CODE = """
      int x = 0;
      x++;
      x++;
      void f() {
        x++;
      }
      f(); x--""";

  private static int line(StepSources sources, String snippet, int line, String text) {
    StepSources.Place place = sources.find(new SourceLine(snippet, line, text));
    assertThat(place.title()).isEmpty();
    return place.number();
  }

  @Test
  void equal_statements_are_told_apart_by_the_numbers_of_their_snippets() {
    StepSources sources = new StepSources(CODE, List.of());
    assertThat(line(sources, "8", 1, "int x = 0;")).isEqualTo(1);
    assertThat(line(sources, "9", 1, "x++;")).isEqualTo(2);
    assertThat(line(sources, "10", 1, "x++;")).isEqualTo(3);
    assertThat(line(sources, "12", 1, "f();")).isEqualTo(7);
    assertThat(line(sources, "11", 2, "x++;")).isEqualTo(5);
    assertThat(line(sources, "9", 1, "x++;")).isEqualTo(2);
  }

  @Test
  void a_semicolon_that_nobody_typed_is_not_looked_for() {
    assertThat(line(new StepSources(CODE, List.of()), "13", 1, "x--;")).isEqualTo(7);
  }

  @Test
  void a_call_is_not_taken_for_the_declaration_of_its_method() {
    StepSources sources = new StepSources("void f() {\n}\nf()", List.of());
    assertThat(line(sources, "2", 1, "f()")).isEqualTo(3);
  }

  private static String part(String code, String snippet, String text) {
    return new StepSources(code, List.of())
        .part(new SourceLine(snippet, 1, text))
        .map(part -> code.substring(part.from(), part.to()))
        .orElse("none");
  }

  @Test
  void a_statement_beside_others_is_a_part_of_its_line() {
    String code = "int a = 1; int b = 2; a = 1; b++; b++";
    assertThat(part(code, "1", "int a = 1;")).isEqualTo("int a = 1");
    assertThat(part(code, "2", "int b = 2;")).isEqualTo("int b = 2");
    assertThat(part(code, "3", "a = 1;")).isEqualTo("a = 1");
  }

  @Test
  void no_part_is_marked_that_could_be_another_one_or_is_all_of_the_line() {
    assertThat(part("int b = 2; b++; b++", "2", "b++;")).isEqualTo("none");
    assertThat(part("  int b = 2; ", "1", "int b = 2;")).isEqualTo("none");
    assertThat(part("{ int a = 1; int b = 2; }", "1", "{ int a = 1; int b = 2; }"))
        .isEqualTo("none");
  }

  @Test
  void a_declaration_of_the_session_is_a_source_of_its_own() {
    StepSources sources = new StepSources(
        "half(4)",
        List.of(new Declaration(
            "2",
            DeclarationKind.METHOD,
            "half(int)",
            "(int)int",
            null,
            "int half(int n) {\n  return n / 2;\n}",
            true)));
    StepSources.Place place = sources.find(new SourceLine("2", 2, "return n / 2;"));
    assertThat(place.title()).isEqualTo("half(int)");
    assertThat(place.lines()).hasSize(3);
    assertThat(place.number()).isEqualTo(2);
  }

  @Test
  void a_line_of_an_unknown_source_is_shown_alone() {
    StepSources.Place place =
        new StepSources("f()", List.of()).find(new SourceLine("1", 7, "return 1;"));
    assertThat(place.title()).isEqualTo("snippet 1");
    assertThat(place.lines()).containsExactly("return 1;");
  }
}
