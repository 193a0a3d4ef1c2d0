package org.bytewise.instruments.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentRunner;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.sizeof.SizeofInstrument;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.junit.jupiter.api.Test;

/** {@code /sizeof --rust}. */
class RustSizesTest {
  private static Report sizes(Optional<Path> rustc, String... targets) throws InstrumentException {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      return RustSizes.of(
          new InstrumentContext(workbench),
          InstrumentCall.ofWords(List.of(targets), Map.of("--rust", "")),
          rustc);
    }
  }

  private static String text(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  @Test
  void types_have_a_line_each_and_their_source() throws Exception {
    Report report = sizes(Optional.empty(), "Vec<u8>", "u8");
    RustTable table = RustTable.recorded();
    assertThat(text(report.lines(100, Glyphs.UNICODE))).isEqualTo("""
            Vec<u8>  %s
            u8       %s
            %s""".formatted(
            RustText.size(table.type("Vec<u8>").orElseThrow()),
            RustText.size(table.type("u8").orElseThrow()),
            RustSource.of(table).line()));
    assertThat(report.ended()).isEqualTo(RunStatus.OK);
    assertThat((List<?>) report.json()).hasSize(2);
  }

  @Test
  void a_target_without_an_answer_says_why_beside_the_others() throws Exception {
    Report report = sizes(Optional.empty(), "String", "Strng", "Vec::new()", "Vec<[u16; 9]>");
    assertThat(text(report.results(80, Glyphs.UNICODE))).startsWith("String  ");
    assertThat(text(report.errors(80, Glyphs.UNICODE))).isEqualTo("""
            unknown Rust type 'Strng': did you mean String?
            unknown Rust type 'Vec::new()'
            the Rust type 'Vec<[u16; 9]>' is not recorded, and there is no rustc to measure it: %s""".formatted(Rustc.INSTALL));
    assertThat(report.ended()).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void rustc_measures_what_is_not_recorded() throws Exception {
    assumeTrue(Rustc.find().isPresent(), "there is no rustc on the PATH");
    Report report = sizes(Rustc.find(), "[u16; 9]", "Vec<Gizmo>");
    assertThat(text(report.results(80, Glyphs.UNICODE)))
        .startsWith("[u16; 9]  18 bytes, aligned to 2\nmeasured now by rustc ");
    assertThat(text(report.errors(80, Glyphs.UNICODE)))
        .startsWith("'Vec<Gizmo>' does not compile as a Rust type: cannot find type `Gizmo`");
  }

  @Test
  void rust_and_a_simulated_vm_exclude_each_other() {
    SizeofInstrument sizeof = new SizeofInstrument();
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      assertThatThrownBy(() -> InstrumentRunner.run(
              sizeof,
              new InstrumentContext(workbench),
              InstrumentCall.typed("--rust --vm 32-bit Vec<u8>", sizeof.options())))
          .hasMessage("--rust and --vm cannot be combined; try /sizeof --rust Vec<u8>");
    }
  }
}
