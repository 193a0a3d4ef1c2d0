package org.bytewise.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryNamesTest {
  @ParameterizedTest
  @CsvSource({
    "[[I, int[][]",
    "[Ljava.util.HashMap$Node;, java.util.HashMap.Node[]",
    "java.util.HashMap$Node, java.util.HashMap.Node",
    "Shapes$1, anonymous class in Shapes",
    "Shapes$2, anonymous class (2) in Shapes",
    "Shapes$1Point, local class Point in Shapes",
    "Shapes$$Lambda$14/0x000001, lambda in Shapes",
    "Shapes$$Lambda/0x000001, lambda in Shapes",
    "java.lang.invoke.LambdaForm$MH/0x000001, java.lang.invoke.LambdaForm.MH"
  })
  void a_name_of_the_vm_becomes_the_one_in_source_code(String vmName, String expected) {
    assertThat(BinaryNames.of(vmName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Around$Shape, Shape", "[LAround$Shape;, Shape[]", "Around$1Shape, Shape"})
  void a_class_around_others_can_be_left_out(String vmName, String expected) {
    assertThat(BinaryNames.of(vmName, name -> name.replace("Around$", ""))).isEqualTo(expected);
  }
}
