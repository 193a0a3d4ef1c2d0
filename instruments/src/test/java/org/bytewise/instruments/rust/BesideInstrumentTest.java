package org.bytewise.instruments.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentRunner;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's side is measured, Rust's recorded; both are told apart. */
@OneJdkIsEnough
class BesideInstrumentTest {
  private static Report call(BesideInstrument beside, String text) throws InstrumentException {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      return InstrumentRunner.run(
          beside, new InstrumentContext(workbench), InstrumentCall.typed(text, beside.options()));
    }
  }

  private static BesideInstrument withoutCompiler() {
    return new BesideInstrument(Optional::empty);
  }

  private static String text(Report report, int width) {
    return report.lines(width, Glyphs.UNICODE).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  static Stream<String> pairs() {
    return ContainerPair.all().stream().map(ContainerPair::name);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_row_of_every_pair_is_counted_exactly(String name) throws Exception {
    Report report = call(withoutCompiler(), name);
    List<?> rows = (List<?>) report.data().get("rows");
    assertThat(rows).isNotEmpty().allSatisfy(row -> {
      Map<?, ?> java = (Map<?, ?>) ((Map<?, ?>) row).get("java");
      assertThat(java.get("exact")).as("%s", row).isEqualTo(true);
    });
    assertThat(text(report, 80))
        .contains("Java measured now on ", "Rust recorded with rustc ", "more: /learn ");
    // A piece of code without a blank in it stays whole.
    assertThat(text(report, 80).lines())
        .allMatch(line -> line.length() <= 80 || !line.substring(9).contains(" "));
  }

  @Test
  void a_list_shows_both_sides_of_each_row() throws Exception {
    Report report = call(withoutCompiler(), "ArrayList");
    assertThat(text(report, 80))
        .contains("Java: ArrayList", "Rust: Vec<u32>", "20 added, room for 20")
        .contains("java   var a = new ArrayList<Integer>();")
        .contains("rust   Vec::<u32>::new()");
    assertThat(report.data())
        .containsEntry("pair", "list")
        .containsEntry("javaType", "java.util.ArrayList")
        .containsEntry("source", "recorded");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60})
  void it_fits_narrow_terminals_where_names_allow(int width) throws Exception {
    assertThat(text(call(withoutCompiler(), "heap"), width)).contains("PriorityQueue");
  }

  @Test
  void without_an_argument_the_pairs_are_listed() throws Exception {
    Report report = call(withoutCompiler(), "");
    assertThat(text(report, 80))
        .contains("list", "HashMap<u32, u32>", "/beside PAIR measures the Java on your VM");
    assertThat((List<?>) report.data().get("pairs")).hasSize(ContainerPair.all().size());
  }

  @Test
  void an_unknown_pair_is_wrong_usage() {
    assertThatThrownBy(() -> call(withoutCompiler(), "hashmap"))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.USAGE))
        .hasMessage("there is no pair 'hashmap': did you mean hash-map?");
    assertThatThrownBy(() -> call(withoutCompiler(), "gizmo"))
        .hasMessage("there is no pair 'gizmo'; /beside lists them");
    assertThatThrownBy(() -> call(withoutCompiler(), "--live"))
        .hasMessage("PAIR is missing; try /beside --live string");
  }

  @Test
  void live_needs_a_compiler() {
    assertThatThrownBy(() -> call(withoutCompiler(), "--live string"))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.ENVIRONMENT))
        .hasMessageStartingWith("--live needs rustc, and there is none on the PATH: install rustc");
  }

  @Test
  void live_measures_rust_now() throws Exception {
    assumeTrue(Rustc.find().isPresent(), "there is no rustc on the PATH");
    Report report = call(new BesideInstrument(Rustc::find), "--live string");
    assertThat(text(report, 80)).contains("Rust measured now by rustc ");
    assertThat(report.data()).containsEntry("source", "measured");
  }
}
