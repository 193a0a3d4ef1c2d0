package org.bytewise.instruments.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types are told from code, however they are spaced. */
class RustSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u8",
        "String",
        "Vec<u8>",
        "Vec<Vec<u8>>",
        "HashMap<String, Vec<u32>>",
        "std::collections::HashMap<u32, u32>",
        "&str",
        "&'static str",
        "&mut [u8]",
        "*const u8",
        "[u8; 3]",
        "[String; MAX_LENGTH]",
        "()",
        "(u8,)",
        "(u8, (u32, String))",
        "fn()",
        "fn(u32, &str) -> u32",
        "Box<dyn Fn(u32) -> u32 + Send>",
        "Box<dyn Iterator<Item = u8>>",
        "Rc<RefCell<Vec<u8>>>",
        "Chars<'_>",
        "!",
        "  Option < u32 >  "
      })
  void a_type_is_one(String text) {
    assertThat(RustSyntax.isType(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vec![1, 2]",
        "Vec::new()",
        "Vec::<u8>::with_capacity(3)",
        "let v = 1;",
        "(1, 2)",
        "[0u8; 3]",
        "v.len()",
        "format!(\"{}\", 5)",
        "5",
        "Vec<u8",
        "Vec<u8>>",
        "&",
        "[u8; ]",
        "x",
        "String::from(\"a\")",
        "fn main() {}",
        "20 pushes onto Vec<u32>"
      })
  void code_is_not_a_type(String text) {
    assertThat(RustSyntax.isType(text)).as(text).isFalse();
  }

  @Test
  void brackets_without_end_are_not_a_type() {
    assertThat(RustSyntax.isType("(".repeat(100_000))).isFalse();
    assertThat(RustSyntax.isType("&".repeat(100_000) + "u8")).isFalse();
    assertThat(RustSyntax.isType("Vec<".repeat(20) + "u8" + ">".repeat(20))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Vec< u8 > | Vec<u8>",
        "HashMap<u32,u32> | HashMap<u32, u32>",
        "[u8;3] | [u8; 3]",
        "&'static str | &str",
        "& mut [u8] | &mut [u8]",
        "fn( u32 )->u32 | fn(u32) -> u32",
        "Chars<'_> | Chars",
        "Iter<'_, u8> | Iter<u8>",
        "Box<dyn Future<Output=()>> | Box<dyn Future<Output = ()>>",
        "*const  u8 | *const u8"
      })
  void spaces_and_lifetimes_make_no_difference(String typed, String canonical) {
    assertThat(RustSyntax.canonical(typed)).isEqualTo(canonical);
  }

  @Test
  void the_fields_of_a_tuple_are_found_between_its_own_commas() {
    assertThat(RustSyntax.fieldsOfTuple("(u8, HashMap<u8, u8>, (u8, u16), fn(u8, u8) -> u8)"))
        .containsExactly("u8", "HashMap<u8, u8>", "(u8, u16)", "fn(u8, u8) -> u8");
    assertThat(RustSyntax.fieldsOfTuple("(u8,)")).containsExactly("u8");
    assertThat(RustSyntax.fieldsOfTuple("()")).isEmpty();
    assertThat(RustSyntax.fieldsOfTuple("Vec<(u8, u8)>")).isEmpty();
  }

  @Test
  void paths_of_the_library_can_be_left_out() {
    assertThat(RustSyntax.withoutPaths("std::rc::Rc<std::cell::RefCell<u8>>"))
        .isEqualTo("Rc<RefCell<u8>>");
    assertThat(RustSyntax.shortName("alloc::vec::Vec<core::option::Option<u8>>"))
        .isEqualTo("Vec<Option<u8>>");
  }
}
