package org.bytewise.instruments.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded can be found, and what is not has a message that helps. */
class RustTableTest {
  private final RustTable table = RustTable.recorded();

  @Test
  void the_table_names_its_compiler_and_its_platform() {
    assertThat(table.compiler()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(table.compilerName()).matches("rustc \\d+\\.\\d+\\.\\d+");
    assertThat(table.platform()).matches("\\w+(-\\w+)+");
  }

  @Test
  void parts_never_exceed_their_type() {
    assertThat(table.types()).hasSizeGreaterThan(150).allSatisfy(type -> {
      long parts = type.parts().stream().mapToLong(RustRow.Part::size).sum();
      assertThat(parts).as(type.name()).isLessThanOrEqualTo(type.size());
      assertThat(type.size() % type.alignment()).as(type.name()).isZero();
    });
  }

  @Test
  void what_an_operation_requests_adds_up() {
    assertThat(table.operations()).hasSizeGreaterThan(60).allSatisfy(one -> {
      boolean nothing = one.blocks() == 0 && one.reallocations() == 0;
      assertThat(one.bytes() == 0).as(one.name()).isEqualTo(nothing);
      assertThat(one.peak()).as(one.name()).isLessThanOrEqualTo(one.bytes());
      assertThat(one.kept()).as(one.name()).isLessThanOrEqualTo(one.peak());
      assertThat(one.code()).as(one.name()).isNotBlank();
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HashMap<u32,u32>",
        "std::collections::HashMap<u32, u32>",
        "&'static str",
        "std::sync::Mutex<u8>",
        "Box< dyn Fn() >"
      })
  void a_type_is_found_however_it_is_written(String name) {
    assertThat(table.type(name)).as(name).isPresent();
  }

  @Test
  void lessons_ask_for_a_figure_by_its_name() {
    assertThat(table.figure("size", "u64")).isEqualTo((long) Long.BYTES);
    assertThat(table.figure("blocks", "Rc::new(1u8)")).isEqualTo(1L);
    assertThat(table.figure("value", "capacities of String")).asString().startsWith("0, 8, ");
  }

  @Test
  void a_misspelt_name_is_recognised() {
    assertThat(table.nearestType("Strng")).contains("String");
    assertThatThrownBy(() -> table.figure("size", "Strng"))
        .hasMessage("nothing of Rust is recorded as \"Strng\": did you mean String?");
    assertThatThrownBy(() -> table.figure("size", "Gizmo<Contraption>"))
        .hasMessage("nothing of Rust is recorded as \"Gizmo<Contraption>\"");
    assertThatThrownBy(() -> table.figure("length", "String"))
        .hasMessage("\"String\" has no figure \"length\"; it has size, alignment");
  }

  @Test
  void text_that_is_not_a_table_is_refused_with_the_line() {
    assertThatThrownBy(() -> RustTable.parse("rustc 1\n\ntype u8\n  size x\n  alignment 1"))
        .hasMessage("size is not a number: x");
    assertThatThrownBy(() -> RustTable.parse("\ntype u8\n  size 1"))
        .hasMessage("alignment is not a number: null");
    assertThatThrownBy(() -> RustTable.parse("\nmystery u8\n  size 1"))
        .hasMessage("unknown kind of row: \"mystery\"");
    assertThatThrownBy(() -> RustTable.parse("\nvalue a\n  value 1\n\nvalue a\n  value 2"))
        .hasMessage("two rows are named \"a\"");
    assertThatThrownBy(() -> RustTable.parse("\ntype u8\nsize 1"))
        .hasMessage("a row without a line between: \"size 1\"");
  }

  @Test
  void every_pair_refers_to_what_is_recorded() {
    assertThat(ContainerPair.all()).hasSizeGreaterThan(12).allSatisfy(pair -> {
      assertThat(table.type(pair.rust())).as(pair.rust()).isPresent();
      assertThat(pair.rows()).as(pair.name()).isNotEmpty().allSatisfy(row -> {
        assertThat(table.operation(row.rust())).as(row.rust()).isPresent();
        assertThat(row.java()).as(row.label()).isNotBlank();
      });
    });
  }

  @Test
  void a_pair_is_found_by_its_name_and_by_its_types() {
    assertThat(ContainerPair.find("list").orElseThrow().java()).isEqualTo("ArrayList");
    assertThat(ContainerPair.find("HashMap").orElseThrow().name()).isEqualTo("hash-map");
    assertThat(ContainerPair.find("VecDeque").orElseThrow().name()).isEqualTo("queue");
    assertThat(ContainerPair.find("Gizmo")).isEmpty();
    assertThat(ContainerPair.nearest("hashmap")).contains("hash-map");
  }
}
