package org.bytewise.counting.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytewise.counting.classes.MethodCode.Instruction;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class MethodCodeTest {
  /**
   * Its constructor is {@code aload_0, invokespecial, return}; the others begin with their subject.
   */
  static final class Sample implements Supplier<Object> {
    static Object object() {
      return new Object();
    }

    static Object matrix(int n) {
      return new int[n][n];
    }

    static Integer box(int n) {
      return Integer.valueOf(n);
    }

    @Override
    public Object get() {
      return null;
    }
  }

  private static MethodCode sample() throws IOException {
    try (InputStream in = MethodCodeTest.class.getResourceAsStream("MethodCodeTest$Sample.class")) {
      return MethodCode.of(in.readAllBytes());
    }
  }

  @Test
  void an_instruction_is_found_by_its_index() throws IOException {
    Instruction instruction = sample().at("object()Ljava/lang/Object;", 0);
    assertThat(instruction.opcode()).isEqualTo(Opcodes.NEW);
    assertThat(instruction.operand()).isEqualTo("java/lang/Object");
  }

  @Test
  void an_index_inside_of_an_instruction_stands_for_it() throws IOException {
    assertThat(sample().at("object()Ljava/lang/Object;", 1))
        .isEqualTo(sample().at("object()Ljava/lang/Object;", 0));
  }

  @Test
  void an_array_instruction_knows_the_type_that_it_makes() throws IOException {
    assertThat(sample().at("matrix(I)Ljava/lang/Object;", 2))
        .isEqualTo(new Instruction(Opcodes.MULTIANEWARRAY, "[[I", true));
  }

  @Test
  void a_call_knows_the_method_and_whether_its_result_is_returned() throws IOException {
    assertThat(sample().at("box(I)Ljava/lang/Integer;", 1))
        .isEqualTo(new Instruction(Opcodes.INVOKESTATIC, "valueOf", true));
  }

  @Test
  void instructions_that_neither_allocate_nor_resolve_are_left_out() throws IOException {
    assertThat(sample().at("<init>()V", 0)).isNull();
    assertThat(sample().at("noSuchMethod()V", 0)).isNull();
  }

  @Test
  void what_an_anonymous_class_would_be_named_after_is_its_interface() throws IOException {
    assertThat(sample().base()).isEqualTo("java.util.function.Supplier");
  }

  @Test
  void classes_of_the_jdk_have_code_and_unknown_ones_have_none() {
    ClassFiles classFiles = new ClassFiles(List.of());
    assertThat(classFiles.code("java.util.ArrayList")).isPresent();
    assertThat(classFiles.code("no.such.Type")).isEqualTo(Optional.empty());
  }
}
