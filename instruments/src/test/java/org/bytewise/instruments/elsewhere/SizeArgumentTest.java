package org.bytewise.instruments.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytewise.instruments.InstrumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeArgumentTest {
  @Test
  void a_size_and_code_of_several_lines_are_read() throws InstrumentException {
    assertThat(SizeArgument.of("512k int a = 1;\na", "/limit", "16m 1"))
        .isEqualTo(new SizeArgument("512k", 512 << 10, "int a = 1;\na"));
    assertThat(SizeArgument.of("1G  x", "/limit", "16m 1").bytes()).isEqualTo(1 << 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16m", "16 x", "m x", "-1m x", "16mx", "9999999999999m x", "x 16m"})
  void anything_else_is_refused_with_an_example(String argument) {
    assertThatThrownBy(() -> SizeArgument.of(argument, "/limit", "16m f()"))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("size")
        .hasMessageEndingWith("try /limit 16m f()");
  }

  @Test
  void a_size_is_written_as_the_vm_takes_it() {
    assertThat(SizeArgument.text(3 << 20)).isEqualTo("3m");
    assertThat(SizeArgument.text(136 << 10)).isEqualTo("136k");
  }
}
