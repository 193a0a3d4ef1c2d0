package org.bytewise.instruments.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.limit.LimitInstrument;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.snippets.SessionOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeArgumentTest {
  private static SizeArgument read(CallForm form, String argument) throws InstrumentException {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      return SizeArgument.of(
          new InstrumentContext(workbench, form, InstrumentHost.none(), line -> {}),
          new LimitInstrument(),
          InstrumentCall.ofWords(List.of(argument), Map.of()));
    }
  }

  @Test
  void a_size_and_code_of_several_lines_are_read() throws InstrumentException {
    assertThat(read(CallForm.PROMPT, "512k int a = 1;\na"))
        .isEqualTo(new SizeArgument("512k", 512 << 10, "int a = 1;\na"));
    assertThat(read(CallForm.PROMPT, "1G  x").bytes()).isEqualTo(1 << 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "16m", "16 x", "m x", "-1m x", "16mx", "9999999999999m x", "x 16m", "16m // x"
      })
  void anything_else_is_wrong_usage_and_answered_with_an_example(String argument) {
    assertThatThrownBy(() -> read(CallForm.PROMPT, argument))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.USAGE))
        .hasMessageContaining("size")
        .hasMessageContaining("; try /limit 16m String s");
  }

  @Test
  void on_the_command_line_the_example_is_one_of_the_command_line() {
    assertThatThrownBy(() -> read(CallForm.COMMAND_LINE, "x"))
        .hasMessageContaining("; try bytewise limit 16m 'String s");
  }

  @Test
  void a_size_is_written_as_the_vm_takes_it() {
    assertThat(SizeArgument.text(3 << 20)).isEqualTo("3m");
    assertThat(SizeArgument.text(136 << 10)).isEqualTo("136k");
  }
}
