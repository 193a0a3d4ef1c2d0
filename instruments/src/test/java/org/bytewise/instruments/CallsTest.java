package org.bytewise.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bytewise.instruments.alloc.AllocInstrument;
import org.bytewise.instruments.layout.LayoutInstrument;
import org.bytewise.instruments.workbench.JavaText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls are read that were typed at the prompt, and how calls are written. */
class CallsTest {
  private static final List<InstrumentOption> OPTIONS = List.of(
      new InstrumentOption("--vm", "NAME", "a VM", List.of()),
      InstrumentOption.flag("--table", "a table"),
      InstrumentOption.file("--file", "a file"));

  private static InstrumentCall typed(String line) throws InstrumentException {
    return InstrumentCall.typed(line, OPTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--vm jdk17 --table new int[3]",
        "new int[3] --table --vm jdk17",
        "--table new int[3] --vm=jdk17",
        "--table   --vm\tjdk17\n new int[3]"
      })
  void options_stand_before_or_after_the_code(String line) throws InstrumentException {
    InstrumentCall call = typed(line);
    assertThat(call.text()).isEqualTo("new int[3]");
    assertThat(call.targets()).containsExactly("new int[3]");
    assertThat(call.options()).isEqualTo(Map.of("--vm", "jdk17", "--table", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a --table b\".length()",
        "f(1, --table)",
        "i = 2; --i",
        "--i",
        "x - --y",
        "new int[] { --table }",
        "a /* --table */ + b",
        "a // --table",
        "\"\"\"\n --table \"\"\"",
        "'\\'' + \" --table\"",
        "'--table'"
      })
  void java_is_left_as_it_is(String code) throws InstrumentException {
    InstrumentCall call = typed(code);
    assertThat(call.options()).isEmpty();
    assertThat(call.text()).isEqualTo(code);
  }

  @Test
  void types_are_several_targets_and_an_expression_is_one() throws InstrumentException {
    assertThat(typed("String int long[] int[3] HashMap.Node").targets())
        .containsExactly("String", "int", "long[]", "int[3]", "HashMap.Node");
    assertThat(typed("new HashMap<String, int[]>()").targets())
        .containsExactly("new HashMap<String, int[]>()");
    assertThat(typed("a instanceof String").targets()).containsExactly("a instanceof String");
    assertThat(typed("a + b").targets()).containsExactly("a + b");
    assertThat(typed("'new int[3]' String '\"a b\"'").targets())
        .containsExactly("new int[3]", "String", "\"a b\"");
    assertThat(typed("'x'").targets()).containsExactly("'x'");
  }

  @Test
  void a_misspelt_option_and_a_missing_value_are_wrong_usage() {
    assertThatThrownBy(() -> typed("--tabel String"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("unknown option: '--tabel'; did you mean --table?");
    assertThatThrownBy(() -> typed("String --vm"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("--vm needs NAME after it");
  }

  @Test
  void what_can_only_be_an_option_is_no_java() {
    for (String line : List.of("--nope x", "--nope \"x\"", "--nope 3", "1 --no-such 'a b'")) {
      assertThatThrownBy(() -> typed(line))
          .as(line)
          .isInstanceOf(InstrumentException.class)
          .hasMessageMatching("unknown option: '--no[a-z-]+'; there is --\\w+, .* and --\\w+");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--nn", "--nn - 3", "--nn; int k", "--nn > 2 ? a : b", "(--nn) + a", "a --", "-- a"
      })
  void what_may_be_java_is_left_to_the_compiler(String code) throws InstrumentException {
    assertThat(typed(code).text()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "// c", "/* c */", " /* a */ // b\n ;", "/* open", ";"})
  void white_space_comments_and_semicolons_are_no_code(String code) {
    assertThat(JavaText.isBlank(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "/", "\"//\"", "// c\n1", "/* c */ a"})
  void anything_else_is_code(String code) {
    assertThat(JavaText.isBlank(code)).isFalse();
  }

  @Test
  void options_of_an_instrument_and_their_values_stand_outside_of_the_quotes() {
    assertThat(CallForm.COMMAND_LINE.call(new LayoutInstrument(), "--vm jdk17 --table new int[3]"))
        .isEqualTo("bytewise layout --vm jdk17 --table 'new int[3]'");
    assertThat(CallForm.COMMAND_LINE.call(new LayoutInstrument(), "--table String"))
        .isEqualTo("bytewise layout --table String");
    assertThat(CallForm.COMMAND_LINE.call(new AllocInstrument(), "--expect 'bytes < 9' new int[3]"))
        .isEqualTo("bytewise alloc --expect 'bytes < 9' 'new int[3]'");
    assertThat(CallForm.PROMPT.call(new LayoutInstrument(), "--table String"))
        .isEqualTo("/layout --table String");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "String int|bytewise x String int",
        "new int[3]|bytewise x 'new int[3]'",
        "16m new byte[1]|bytewise x 16m 'new byte[1]'",
        "'a' + 1|bytewise x ''\\''a'\\'' + 1'",
        "``|bytewise x"
      })
  void a_call_on_the_command_line_can_be_copied_into_a_shell(String argument, String call) {
    assertThat(CallForm.COMMAND_LINE.call("x", argument)).isEqualTo(call);
    assertThat(CallForm.PROMPT.call("x", argument))
        .isEqualTo(argument.isEmpty() ? "/x" : "/x " + argument);
  }
}
