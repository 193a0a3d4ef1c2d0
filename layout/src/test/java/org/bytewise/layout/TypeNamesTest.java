package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "int, int",
    "int[][], int[][]",
    "java.lang.String, java.lang.String",
    "java.util.HashMap$Node[], java.util.HashMap.Node[]",
    "a.B$C$D, a.B.C.D",
    "a.B$1, a.B$1",
    "a.B$1Local, a.B$1Local",
    "a.B$$Lambda$14/0x0000000800c03000, lambda in a.B",
    "a.B$C$$Lambda/0x00007f1c3c003200, lambda in a.B.C",
    "a.B/0x00007f1c3c003200, a.B",
    "$Proxy12, $Proxy12",
    "jdk.proxy1.$Proxy12, jdk.proxy1.$Proxy12",
  })
  void a_name_of_the_vm_becomes_a_name_in_source(String name, String source) {
    assertThat(TypeNames.source(name)).as(name).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.HashMap$Node[], HashMap.Node[]",
    "double[], double[]",
    "Point, Point",
    "org.x.y2.Deep$Er, Deep.Er",
    "a.B$$Lambda/0x00007f1c3c003200, lambda in B",
  })
  void a_simple_name_has_no_package(String name, String simple) {
    assertThat(TypeNames.simple(name)).as(name).isEqualTo(simple);
  }

  @Test
  void the_name_of_an_array_class_has_brackets() {
    assertThat(TypeNames.of(int[][].class)).isEqualTo("int[][]");
    assertThat(TypeNames.of(java.util.Map.Entry[].class)).isEqualTo("java.util.Map$Entry[]");
  }
}
