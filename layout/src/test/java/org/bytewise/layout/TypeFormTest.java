package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeFormTest {
  private static void reads(String text, String name, String... lengths) {
    assertThat(TypeForm.of(text)).as(text).isEqualTo(new TypeForm(name, List.of(lengths)));
  }

  @Test
  void a_name_may_have_dots_dollars_and_letters_of_any_language() {
    reads("int", "int");
    reads("java.util.Map.Entry", "java.util.Map.Entry");
    reads("HashMap$Node", "HashMap$Node");
    reads("_x.Größe", "_x.Größe");
    reads("\ud835\udcd0b", "\ud835\udcd0b");
  }

  @Test
  void brackets_may_have_a_length_and_space_around_them() {
    reads("int[]", "int", "");
    reads("long[3][05][]", "long", "3", "05", "");
    reads("  String \t[ ] [ 12\n] ", "String", "", "12");
    reads("int[99999999999]", "int", "99999999999");
  }

  @Test
  void the_first_part_ends_at_the_first_dot() {
    assertThat(TypeForm.of("Outer.Inner.Most[2]").firstPart()).isEqualTo("Outer");
    assertThat(TypeForm.of("Outer[2]").firstPart()).isEqualTo("Outer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "a.",
        ".a",
        "a..b",
        "a. b",
        "a b",
        "1a",
        "a.1",
        "a-b",
        "[]",
        "a[",
        "a]",
        "a[1",
        "a[-1]",
        "a[b]",
        "a[1 2]",
        "a[]b",
        "a[].b",
        "a[][",
        "List<String>",
        "new int[3]",
        "a\u00a0[]",
        "a[\u0663]"
      })
  void anything_else_does_not_have_the_form_of_a_type(String text) {
    assertThat(TypeForm.of(text)).as("'%s'", text).isNull();
  }
}
