package org.bytewise.instruments.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.VmModel;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One session for all, reset before each: starting a VM is what takes the time. */
@OneJdkIsEnough
class WorkbenchTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());
  private static boolean used;

  @BeforeEach
  void reset() {
    if (used) {
      WORKBENCH.reset(SessionOptions.builder().build());
    }
    used = true;
  }

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  @Test
  void a_type_is_measured_without_a_session() {
    try (Workbench fresh = Workbench.of(SessionOptions.builder().build())) {
      assertThat(fresh.measure("String")).isInstanceOf(Measured.OfType.class);
      assertThatThrownBy(() -> fresh.measure("nmaes"))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("unknown type 'nmaes'");
      assertThat(fresh.isOpen()).isFalse();
    }
  }

  @Test
  void a_type_that_hides_its_fields_from_java_code_is_measured_where_the_agent_is() {
    Measured.OfType method = (Measured.OfType) WORKBENCH.measure("java.lang.reflect.Method");
    assertThat(method.layout().fields()).extracting(field -> field.name()).contains("override");
  }

  @Test
  void an_interface_of_the_session_is_refused_by_its_name_in_the_source() {
    WORKBENCH.run("interface Shape {}");
    assertThatThrownBy(() -> WORKBENCH.measure("Shape"))
        .isInstanceOf(TargetException.class)
        .hasMessage("Shape is an interface: ask for a class that implements it or for a value");
  }

  @Test
  void jol_confirms_a_value_only_where_the_caller_wants_it() {
    Measured alone = WORKBENCH.measure("new int[3]", VmModel.THIS, Confirmed.NOTHING);
    assertThat(alone.confirmation()).isEqualTo(Confirmation.BY_VM);
    Measured confirmed = WORKBENCH.measure("new int[3]", VmModel.THIS, Confirmed.VALUES);
    assertThat(confirmed.confirmation().by()).containsExactly("jol", "vm");
    assertThat(confirmed.shallowBytes()).isEqualTo(alone.shallowBytes());
  }

  @Test
  void a_closed_workbench_opens_no_session() {
    Workbench fresh = Workbench.of(SessionOptions.builder().build());
    fresh.close();
    assertThatThrownBy(fresh::session)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the workbench is closed");
  }

  @Test
  void values_have_sizes_and_what_is_no_object_has_none() {
    Answer answer = WORKBENCH.run("var a = new int[2]; int b = 3; String c = null; class D {}");
    assertThat(answer.sizes()).hasSize(4);
    Measured.OfValue array = answer.sizes().get(0).orElseThrow();
    assertThat(array.type()).isEqualTo("int[]");
    assertThat(array.layout().fieldBytes()).isEqualTo(2 * Integer.BYTES);
    assertThat(answer.sizes().subList(1, 4)).containsOnly(Optional.empty());
  }

  @Test
  void a_variable_that_was_replaced_later_keeps_the_size_that_it_had() {
    Answer answer = WORKBENCH.run("var a = new int[2]; var a = \"x\";");
    assertThat(answer.sizes().get(0).orElseThrow().type()).isEqualTo("int[]");
    assertThat(answer.lastSize().orElseThrow().type()).isEqualTo("java.lang.String");
  }

  @Test
  void measuring_leaves_nothing_behind() {
    WORKBENCH.run("var a = new int[2]; var b = new int[3]; a");
    WORKBENCH.measure("a");
    WORKBENCH.measure("new Object()");
    assertThat(WORKBENCH.session().declarations())
        .filteredOn(declaration -> !declaration.kind().name().equals("IMPORT"))
        .extracting(declaration -> declaration.name())
        .containsExactly("a", "b");
  }

  @Test
  void output_is_kept_with_the_answer() {
    assertThat(WORKBENCH.run("System.out.print(\"x\")").output()).isEqualTo("x");
    assertThat(WORKBENCH.run("1").output()).isEmpty();
  }

  @Test
  void types_of_the_session_are_targets_and_hide_those_of_the_jdk() {
    WORKBENCH.run("record Pair(long a, long b) {} class Stack { byte only; }");
    Measured pair = WORKBENCH.measure("Pair");
    assertThat(pair).isInstanceOf(Measured.OfType.class);
    assertThat(((Measured.OfType) pair).layout().fieldBytes()).isEqualTo(2 * Long.BYTES);
    Measured.OfType stack = (Measured.OfType) WORKBENCH.measure("Stack");
    assertThat(stack.layout().fields()).extracting(field -> field.name()).containsExactly("only");
    assertThat(stack.type()).isEqualTo("Stack");
    Measured.OfType array = (Measured.OfType) WORKBENCH.measure("Pair[3]");
    assertThat(array.type()).isEqualTo("Pair[]");
    assertThat(array.layout().arrayElements().orElseThrow().length()).isEqualTo(3);
  }

  @Test
  void variables_of_the_session_are_targets() {
    WORKBENCH.run("var numbers = new java.util.ArrayList<Integer>(java.util.List.of(1, 2, 3));");
    Measured.OfValue value = (Measured.OfValue) WORKBENCH.measure("numbers");
    assertThat(value.type()).isEqualTo("java.util.ArrayList");
    // The list, its array, three numbers.
    assertThat(value.footprint().objects()).isEqualTo(5);
  }

  @Test
  void imported_classes_are_targets() {
    WORKBENCH.run("import java.nio.charset.StandardCharsets; import java.text.ParsePosition;");
    assertThat(WORKBENCH.measure("ParsePosition").type()).isEqualTo("java.text.ParsePosition");
  }

  @Test
  void a_name_that_is_neither_type_nor_variable_is_answered_with_the_nearest() {
    WORKBENCH.run("int x = 1");
    assertThatThrownBy(() -> WORKBENCH.measure("HashMpa"))
        .isInstanceOf(TargetException.class)
        .hasMessage("unknown type 'HashMpa': did you mean HashMap?");
  }

  @Test
  void a_value_is_measured_in_other_vms_too() {
    Measured.OfValue here = (Measured.OfValue) WORKBENCH.measure("\"hi\"", VmModel.THIS);
    Measured.OfValue other = (Measured.OfValue) WORKBENCH.measure("\"hi\"", "no-compression");
    assertThat(here.layout().vm().simulated()).isFalse();
    assertThat(other.layout().vm().simulated()).isTrue();
    assertThat(other.footprint().objects()).isEqualTo(here.footprint().objects());
    assertThatThrownBy(() -> WORKBENCH.measure("String", "z80"))
        .isInstanceOfAny(LayoutException.class, TargetException.class)
        .hasMessageContaining("unknown VM 'z80'");
  }

  @Test
  void with_flags_the_measured_vm_is_the_childs() {
    WORKBENCH.reset(SessionOptions.builder()
        .vmFlags(List.of("-XX:ObjectAlignmentInBytes=16"))
        .build());
    assertThat(WORKBENCH.vm().objectAlignment()).isEqualTo(16);
    assertThat(WORKBENCH.measure("Object").shallowBytes()).isEqualTo(16);
    assertThat(WORKBENCH.measure("byte[5]").shallowBytes() % 16).isZero();
  }
}
