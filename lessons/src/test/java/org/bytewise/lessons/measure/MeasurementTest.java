package org.bytewise.lessons.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bytewise.lessons.FakeInstruments;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

  private final FakeInstruments instruments = new FakeInstruments()
      .value("new String()", 10, 40, 2)
      .value("\"hi\"", 10, 48, 2)
      .value("f(1, g(\")\"), ')')", 4, 16, 1)
      .run("list.add(1)", "true", 3, 72)
      .rust("size", "HashMap<u32, &str>", new Value.Amount(48))
      .rust("blocks", "Box<dyn Fn()> of 20 (or more)", new Value.Amount(1))
      .rust("value", "capacities of Vec", new Value.Text("0, 4, 8"));

  private Value measure(String text) throws Exception {
    return Measurement.parse(text).measure(Scope.of(instruments, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 2 - 3 | 5",
        "7 / 2 | 3.5",
        "10 / 3 | 3.33",
        "7 % 4 | 3",
        "-2 + 3 | 1",
        "2400000 | 2,400,000",
        "1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 | yes",
        "1 == 2 or 1 != 2 | yes",
        "not 1 == 1 | no",
        "if 1 < 2 then \"small\" else \"large\" | small",
        "\"a \" + 2 + \" b\" | a 2 b",
        "\"\\\"quoted\\\"\" == \"\\\"quoted\\\"\" | yes",
        "shallow(new String()) | 24",
        "header(new String()) + fields(new String()) + padding(new String()) | 24",
        "deep(\"hi\") - shallow(\"hi\") | 24",
        "deepObjects(\"hi\") | 2",
        "offset[value](new String()) | 12",
        "fieldSize[value](new String()) | 10",
        "fieldCount(new String()) | 1",
        "rust[size](HashMap<u32, &str>) - shallow(new String()) | 24",
        "rust[blocks](Box<dyn Fn()> of 20 (or more)) | 1",
        "rust[value](capacities of Vec) | 0, 4, 8",
        "objects(list.add(1)) | 3",
        "bytes[String](list.add(1)) | 72",
        "bytes[Integer](list.add(1)) | 0",
        "value(list.add(1)) == \"true\" | yes",
        "exact(list.add(1)) | yes",
        "shallow(f(1, g(\")\"), ')')) | 16",
        "jdk >= 17 and not compactHeaders and alignment == 8 | yes",
        "headerBytes + referenceBytes | 16",
      })
  void a_measurement_evaluates_to_its_value(String text, String expected) throws Exception {
    assertThat(measure(text).text()).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "shalow(x) | unknown function \"shalow\"",
        "shallow(x | \")\" is missing after shallow(",
        "shallow[32-bit | \"]\" is missing after shallow[",
        "shallow[32-bit] | \"(\" is missing after shallow",
        "offset(String) | offset needs a field name: offset[field](…)",
        "value[x](y) | value takes no option in [ ]",
        "1 + | at the end: expected a number",
        "(1 | \")\" is missing",
        "1 2 | unexpected \"2\"",
        "if 1 == 1 then 2 | \"else\" is missing",
        "\"open | the string has no closing quote",
        "then | unexpected \"then\"",
        "1.2.3 | \"1.2.3\" is not a number",
      })
  void text_that_is_not_a_measurement_is_rejected_with_a_reason(String text, String reason) {
    assertThatThrownBy(() -> Measurement.parse(text))
        .as(text)
        .isInstanceOf(MeasurementSyntaxException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(text.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1 + (1 < 2) | \"yes\" is not a number",
        "1 and 2 == 2 | \"1\" is not a condition",
        "1 == \"1\" | \"1\" and \"1\" cannot be compared",
        "1 / 0 | division by zero",
        "nameless + 1 | unknown name \"nameless\"",
        "deep() > 1 | empty parentheses refer to code that was run",
        "shallow(nothing) | there is no \"nothing\"",
        "offset[x](\"hi\") | has no field \"x\"",
      })
  void a_failed_measurement_says_why(String text, String reason) {
    assertThatThrownBy(() -> measure(text))
        .as(text)
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_figure_of_code_that_fails_says_how_the_code_ended() {
    instruments.knows("boom()", FakeInstruments.run(Run.Outcome.THREW, "", 0, 0, Optional.empty()));
    assertThatThrownBy(() -> measure("objects(boom()) == 1"))
        .hasMessage("in \"objects(boom()) == 1\": \"boom()\" threw: it went wrong");
  }

  @Test
  void a_measurement_can_ask_how_code_ends() throws Exception {
    instruments.knows("boom()", FakeInstruments.run(Run.Outcome.THREW, "", 0, 0, Optional.empty()));
    assertThat(measure("ends(boom())").text()).isEqualTo("threw");
  }

  @Test
  void empty_parentheses_refer_to_the_code_at_hand() throws Exception {
    Run run = FakeInstruments.run(
        Run.Outcome.VALUE, "\"x\"", 2, 48, Optional.of(FakeInstruments.sizes("String", 10, 48, 2)));
    Scope scope = Scope.of(instruments, Map.of()).with(run);
    assertThat(Measurement.parse("deep() == bytes() and objects() == 2").holds(scope))
        .isTrue();
    assertThat(Measurement.parse("deep[String]()").measure(scope).text()).isEqualTo("24");
    assertThat(Measurement.parse("deep()").asksOfCodeAtHand()).isTrue();
    assertThat(Measurement.parse("deep(x)").asksOfCodeAtHand()).isFalse();
  }

  @Test
  void a_type_has_no_deep_size() {
    MeasuredSizes type = new MeasuredSizes("String", 24, 12, 10, 0, 2, List.of(), Optional.empty());
    instruments.knows("String", type);
    assertThatThrownBy(() -> measure("deep(String)"))
        .hasMessageContaining("\"String\" is a type; only a value has a deep size");
  }

  @Test
  void another_vm_is_selected_by_its_name() throws Exception {
    instruments.knows("32-bit:String", FakeInstruments.sizes("String", 2, 16, 1));
    assertThat(measure("shallow[32-bit](String)").text()).isEqualTo("16");
    assertThat(Measurement.parse("1 + shallow[32-bit](String)").vms()).containsExactly("32-bit");
  }

  @Test
  void a_scope_measures_once_until_its_cache_is_cleared() throws Exception {
    Scope scope = Scope.of(instruments, Map.of());
    Measurement twice = Measurement.parse("shallow(\"hi\") + shallow(\"hi\")");
    twice.measure(scope);
    twice.measure(scope);
    assertThat(instruments.measured()).isEqualTo(1);
    scope.forget();
    twice.measure(scope);
    assertThat(instruments.measured()).isEqualTo(2);
  }

  @Test
  void a_named_figure_can_be_used_by_its_name() throws Exception {
    Scope scope = Scope.of(instruments, Map.of("text", Measurement.parse("deep(\"hi\")")));
    Measurement measurement = Measurement.parse("text * 2");
    assertThat(measurement.names()).containsExactly("text");
    assertThat(measurement.measure(scope).text()).isEqualTo("96");
  }

  @Test
  void a_prefix_ends_before_an_arrow() throws Exception {
    Measurement.Prefix prefix = Measurement.parsePrefix("objects(() -> 1) - 2 => said so");
    assertThat(prefix.measurement().source()).isEqualTo("objects(() -> 1) - 2");
    assertThat(prefix.rest()).isEqualTo("=> said so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shallow(String) bytes", "1 percent", "deepObjects(\"hi\") objects"})
  void a_figure_can_have_a_noun(String text) throws Exception {
    assertThat(Figure.parse(text).noun()).isNotEmpty();
  }

  @Test
  void a_noun_is_singular_for_one() throws Exception {
    Scope scope = Scope.of(instruments, Map.of());
    assertThat(Figure.parse("1 bytes").text(scope)).isEqualTo("1 byte");
    assertThat(Figure.parse("2 bytes").text(scope)).isEqualTo("2 bytes");
    assertThat(Figure.parse("0 entries").text(scope)).isEqualTo("0 entries");
    assertThat(Figure.parse("1 entries").text(scope)).isEqualTo("1 entry");
    assertThatThrownBy(() -> Figure.parse("1 byte"))
        .hasMessageContaining("\"byte\" is not a plural noun");
  }

  /** Generates Java with brackets and quotes in balanced combinations. */
  private static String java(RandomGenerator random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return RandomInput.oneOf(
          random,
          "x",
          "1, 2",
          "\"a)b\"",
          "\"\\\")\"",
          "')'",
          "'\\''",
          "/* ) */ y",
          "a < b",
          "",
          " ",
          "\"\"\" ) \" \"\"\"",
          "() -> z",
          "a, b");
    }
    List<String> parts = RandomInput.list(random, 1, 3, inner -> java(inner, depth - 1));
    return fill(
        RandomInput.oneOf(random, "(%s)", "f(%s)", "new int[%s]", "{ %s }", "%s + %s"), parts);
  }

  private static String fill(String form, List<String> parts) {
    return form.replace("%s", String.join(", ", parts));
  }

  @Test
  void balanced_java_is_taken_literally() {
    Seeded.tries(1000, random -> {
      String java = java(random, 3);
      String text = "shallow(" + java + ") + 1";
      Measurement measurement = Measurement.parse(text);
      assertThat(measurement.source()).as(text).isEqualTo(text.strip());
      FakeInstruments knowing = new FakeInstruments().value(java.strip(), 4, 16, 1);
      if (!java.isBlank()) {
        assertThat(measurement.measure(Scope.of(knowing, Map.of())).text())
            .as(text)
            .isEqualTo("17");
      }
    });
  }

  @Test
  void arithmetic_agrees_with_java() {
    Seeded.tries(1000, random -> {
      long a = RandomInput.between(random, Short.MIN_VALUE, Short.MAX_VALUE);
      long b = RandomInput.between(random, Short.MIN_VALUE, Short.MAX_VALUE);
      long c = RandomInput.between(random, Short.MIN_VALUE, Short.MAX_VALUE);
      String text = "(" + a + ") * (" + b + ") + (" + c + ") - (" + a + ")";
      assertThat(measure(text)).as(text).isEqualTo(new Value.Amount(a * b + c - a));
    });
  }

  @Test
  void the_parser_fails_only_with_a_syntax_exception() {
    Seeded.tries(1000, random -> {
      String text = RandomInput.text(random);
      try {
        Measurement.parse(text);
      } catch (MeasurementSyntaxException e) {
        assertThat(e.getMessage()).as(text).isNotBlank();
      }
    });
  }
}
