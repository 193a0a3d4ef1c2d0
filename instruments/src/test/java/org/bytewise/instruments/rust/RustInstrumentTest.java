package org.bytewise.instruments.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentRunner;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetOutput;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and code of Rust, recorded, and measured where there is a rustc. */
@OneJdkIsEnough
class RustInstrumentTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir
  Path empty;

  private static RustInstrument withoutCompiler() {
    return new RustInstrument(Optional::empty, LIMIT);
  }

  private static RustInstrument withCompiler() {
    return withCompiler(LIMIT);
  }

  private static RustInstrument withCompiler(Duration limit) {
    assumeTrue(Rustc.find().isPresent(), "there is no rustc on the PATH");
    return new RustInstrument(Rustc::find, limit);
  }

  private static Report call(RustInstrument rust, String text) throws InstrumentException {
    return call(rust, text, (printed, error) -> {});
  }

  private static Report call(RustInstrument rust, String text, SnippetOutput output)
      throws InstrumentException {
    SessionOptions options = SessionOptions.builder().output(output).build();
    try (Workbench workbench = Workbench.of(options)) {
      return InstrumentRunner.run(
          rust, new InstrumentContext(workbench), InstrumentCall.typed(text, rust.options()));
    }
  }

  private static String text(Report report) {
    return report.lines(80, Glyphs.UNICODE).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_recorded_type_has_its_size_its_alignment_its_parts_and_its_source() throws Exception {
    Report report = call(withoutCompiler(), "Vec<u8>");
    RustTable table = RustTable.recorded();
    RustRow.Type type = table.type("Vec<u8>").orElseThrow();
    assertThat(text(report)).isEqualTo("""
            Vec<u8>  %d bytes, aligned to %d
              %3$2d  capacity
              %4$2d  pointer
              %5$2d  length
            recorded with rustc %6$s for %7$s""".formatted(
            type.size(),
            type.alignment(),
            type.parts().get(0).size(),
            type.parts().get(1).size(),
            type.parts().get(2).size(),
            table.compiler(),
            table.platform()));
    assertThat(report.data())
        .containsEntry("kind", "type")
        .containsEntry("source", "recorded")
        .containsEntry("sizeBytes", type.size())
        .containsEntry("alignmentBytes", type.alignment());
  }

  @Test
  void a_recorded_operation_can_be_named() throws Exception {
    Report report = call(withoutCompiler(), "20 pushes onto Vec<u32>");
    RustRow.Operation one =
        RustTable.recorded().operation("20 pushes onto Vec<u32>").orElseThrow();
    assertThat(text(report))
        .contains("for i in 0..20 { list.push(i); }")
        .contains("allocated " + RustText.requests(one.blocks(), one.reallocations(), one.bytes()));
    assertThat(report.data())
        .containsEntry("blocks", one.blocks())
        .containsEntry("reallocations", one.reallocations());
  }

  @Test
  void without_an_argument_everything_recorded_is_listed() throws Exception {
    Report without = call(withoutCompiler(), "");
    assertThat(text(without))
        .contains("Types by their bytes", "Option<Box<u8>>", "Rc::new(1u8)")
        .contains("install rustc from https://rustup.rs");
    assertThat((List<?>) without.data().get("types")).hasSizeGreaterThan(150);
    assertThat((List<?>) without.data().get("operations")).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Strng | unknown Rust type 'Strng': did you mean String?",
        "Vec<u9> | unknown Rust type 'Vec<u9>': did you mean Vec<u8>?",
      })
  void a_misspelt_type_gets_a_suggestion(String typed, String message) {
    assertThatThrownBy(() -> call(withoutCompiler(), typed))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.FAILED))
        .hasMessage(message);
  }

  @Test
  void without_rustc_a_type_that_is_not_recorded_says_what_to_do() {
    assertThatThrownBy(() -> call(withoutCompiler(), "HashMap<[u8; 77], (u16, char)>"))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.ENVIRONMENT))
        .hasMessage("the Rust type 'HashMap<[u8; 77], (u16, char)>' is not recorded, and there is"
            + " no rustc to measure it: install rustc from https://rustup.rs (Debian: apt-get"
            + " install rustc); /rust lists what is recorded");
  }

  @Test
  void without_rustc_code_says_what_to_do() {
    assertThatThrownBy(() -> call(withoutCompiler(), "let v = vec![1]; v"))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.ENVIRONMENT))
        .hasMessageStartingWith("running Rust needs rustc, and there is none on the PATH: install");
  }

  @ParameterizedTest
  @ValueSource(strings = {"// c", "/* c */", ";"})
  void nothing_to_run_is_wrong_usage(String typed) {
    assertThatThrownBy(() -> call(withoutCompiler(), typed))
        .hasMessage("'" + typed + "' has no code in it; try /rust Vec<u8>");
  }

  @Test
  void live_without_anything_to_measure_is_wrong_usage() {
    assertThatThrownBy(() -> call(withoutCompiler(), "--live"))
        .hasMessage("--live needs a type or code to measure; try /rust --live Vec<u8>");
  }

  @Test
  void a_compiler_is_found_on_the_path_and_where_rustup_puts_it() {
    Map<String, String> nowhere =
        Map.of("PATH", empty.toString(), "HOME", empty.resolve("home").toString());
    assertThat(Rustc.find(nowhere)).isEmpty();
    assertThat(Rustc.find(Map.of())).isEmpty();
    assumeTrue(Rustc.find().isPresent(), "there is no rustc on the PATH");
    Path folder = Rustc.find().orElseThrow().getParent();
    assertThat(Rustc.find(Map.of("PATH", empty + ":" + folder))).contains(folder.resolve("rustc"));
  }

  @Test
  void a_program_that_is_not_a_compiler_is_named() {
    Path impostor = Path.of("/bin/echo");
    assumeTrue(impostor.toFile().canExecute(), "there is no /bin/echo");
    assertThatThrownBy(
            () -> call(new RustInstrument(() -> Optional.of(impostor), LIMIT), "Vec<[u16; 9]>"))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.ENVIRONMENT))
        .hasMessage("/bin/echo does not say its version, but: -vV");
  }

  @Test
  void a_compiler_that_cannot_be_started_is_the_environments_fault() {
    assertThatThrownBy(() -> call(
            new RustInstrument(() -> Optional.of(empty.resolve("rustc")), LIMIT), "Vec<[u16; 9]>"))
        .isInstanceOfSatisfying(
            InstrumentException.class,
            e -> assertThat(e.kind()).isEqualTo(InstrumentException.Kind.ENVIRONMENT))
        .hasMessageStartingWith("rustc could not be used: ");
  }

  @Test
  void a_type_that_is_not_recorded_is_measured_by_rustc() throws Exception {
    Report report = call(withCompiler(), "(u8, [u16; 3], u64)");
    assertThat(report.data())
        .containsEntry("source", "measured")
        .containsEntry("sizeBytes", 16L)
        .containsEntry("alignmentBytes", 8L);
    assertThat((List<?>) report.data().get("parts")).hasSize(3);
    assertThat(text(report)).contains("measured now by rustc ");
  }

  @Test
  void live_measures_what_is_recorded_and_finds_the_same() throws Exception {
    RustInstrument rust = withCompiler();
    for (String type : List.of("Vec<u8>", "Option<u32>", "&str", "(u8, u64, u8)")) {
      Report live = call(rust, "--live " + type);
      Report recorded = call(rust, type);
      assertThat(live.data())
          .as(type)
          .containsEntry("source", "measured")
          .containsEntry("sizeBytes", recorded.data().get("sizeBytes"));
    }
  }

  @Test
  void live_measures_a_named_operation_without_what_stands_before_it() throws Exception {
    Report live = call(withCompiler(), "--live clone of an Rc");
    assertThat(live.data())
        .containsEntry("kind", "operation")
        .containsEntry("source", "measured")
        .containsEntry("blocks", 0L);
  }

  @Test
  void the_parts_of_an_enum_are_its_variants() throws Exception {
    Report report = call(withCompiler(), "--live Result<u32, String>");
    // The list of parts is an option that the compiler does not promise.
    assumeTrue(!((List<?>) report.data().get("parts")).isEmpty(), "this rustc lists no parts");
    assertThat(text(report)).contains("variant Ok", "variant Err", "Err.0");
  }

  @Test
  void a_type_that_does_not_compile_shows_the_compilers_message() throws Exception {
    Report report = call(withCompiler(), "Vec<Gizmo>");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(report)).contains("cannot find type `Gizmo` in this scope", "Vec<Gizmo>");
    Report unsized = call(withCompiler(), "[u8]");
    assertThat(text(unsized)).contains("cannot be known at compilation time");
  }

  @Test
  void a_misspelt_type_gets_the_message_and_a_suggestion() throws Exception {
    assertThat(text(call(withCompiler(), "Strng")))
        .contains("cannot find type `Strng`")
        .contains("unknown Rust type 'Strng': did you mean String?");
  }

  @Test
  void code_gets_a_receipt() throws Exception {
    Report report =
        call(withCompiler(), "let mut v: Vec<u32> = Vec::new(); for i in 0..20 { v.push(i); } v");
    RustRow.Operation recorded =
        RustTable.recorded().operation("20 pushes onto Vec<u32>").orElseThrow();
    assertThat(report.data())
        .containsEntry("blocks", recorded.blocks())
        .containsEntry("reallocations", recorded.reallocations())
        .containsEntry("bytes", recorded.bytes())
        .containsEntry("peakBytes", recorded.peak())
        .containsEntry("type", "Vec<u32>")
        .containsEntry("kept", Map.of("blocks", 1L, "bytes", recorded.kept()))
        .containsEntry("left", Map.of("blocks", 0L, "bytes", 0L));
    assertThat(text(report))
        .startsWith("==> [0, 1, 2, 3, 4, 5, 6,")
        .contains("in place · Vec<u32>")
        .contains("still allocated at the end: nothing");
  }

  @Test
  void what_is_leaked_is_still_allocated_at_the_end() throws Exception {
    Report report = call(withCompiler(), "std::mem::forget(Box::new(1u64));");
    assertThat(text(report))
        .contains("allocated 1 block, 8 B")
        .contains("still allocated at the end: 1 block, 8 B");
  }

  @Test
  void what_the_code_prints_is_shown_and_costs_nothing() throws Exception {
    StringBuilder shown = new StringBuilder();
    Report report = call(
        withCompiler(),
        "println!(\"hello\"); eprintln!(\"there\");",
        (printed, error) -> shown.append(error ? "error: " : "").append(printed));
    assertThat(shown).contains("hello\n").contains("error: there\n");
    assertThat(report.data().get("output")).asString().contains("hello");
    assertThat(text(report)).contains("allocated nothing");
  }

  @Test
  void control_characters_are_harmless() throws Exception {
    Report report = call(withCompiler(), "println!(\"a\\u{1b}[2Jb\");");
    assertThat(report.data().get("output")).isEqualTo("a^[[2Jb\n");
  }

  @Test
  void a_value_without_a_text_has_only_its_size() throws Exception {
    Report report =
        call(withCompiler(), "struct P { a: u8, b: u64, c: u8 } P { a: 1, b: 2, c: 3 }");
    assertThat(text(report)).startsWith("  16 B in place · P");
    assertThat(report.data()).containsEntry("value", null);
  }

  @Test
  void code_that_does_not_compile_shows_the_place_in_the_code() throws Exception {
    Report report = call(withCompiler(), "let a = 1;\nlet b: String = a;");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(report)).contains("let b: String = a;");
    Map<?, ?> first = (Map<?, ?>) ((List<?>) report.data().get("diagnostics")).get(0);
    assertThat(first.get("line")).isEqualTo(2);
    assertThat(first.get("message")).asString().contains("mismatched types");
  }

  @Test
  void code_with_an_open_bracket_is_refused_at_its_end() throws Exception {
    Report report = call(withCompiler(), "let v = vec![1, 2;");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat((List<?>) report.data().get("diagnostics")).isNotEmpty();
  }

  @Test
  void a_panic_is_told_with_its_message() throws Exception {
    Report report = call(withCompiler(), "let v: Vec<u8> = vec![]; v[3]");
    assertThat(report.ended()).isEqualTo(RunStatus.THREW);
    assertThat(text(report))
        .contains("the code panicked: index out of bounds: the len is 0 but the index is 3; its")
        .contains("allocations were not counted");
  }

  @Test
  void code_that_ends_its_process_says_so() throws Exception {
    Report report = call(withCompiler(), "std::process::exit(3)");
    assertThat(report.ended()).isEqualTo(RunStatus.VM_LOST);
    assertThat(text(report)).contains("the code ended its process with status 3");
    assertThat(text(call(withCompiler(), "std::process::abort()")))
        .contains("the code was ended by signal 6");
  }

  @Test
  void code_that_wants_too_much_memory_is_refused_it() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux limits it");
    Report report = call(
        withCompiler(),
        "let v: Vec<Vec<u8>> = (0..4).map(|_| Vec::with_capacity(1 << 30)).collect(); v.len()");
    assertThat(report.ended()).isEqualTo(RunStatus.VM_LOST);
    assertThat(text(report))
        .startsWith("the code ran out of memory: memory allocation of 1073741824 bytes failed;");
  }

  @Test
  void a_type_may_stand_on_several_lines_and_have_references() throws Exception {
    Report report = call(withCompiler(), "(u8,\n &str,\n &'static u16)");
    assertThat(report.data()).containsEntry("sizeBytes", 32L);
    assertThat((List<?>) report.data().get("parts")).hasSize(3);
  }

  @Test
  void a_type_that_is_too_large_is_refused_by_the_compiler() throws Exception {
    Report report = call(withCompiler(), "[u64; 2305843009213693952]");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(report)).contains("too big");
  }

  @Test
  void an_endless_loop_ends_at_the_time_limit() throws Exception {
    Report report = call(withCompiler(Duration.ofMillis(200)), "loop {}");
    assertThat(report.ended()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(text(report)).contains("was stopped: it exceeded the time limit of 200 ms");
  }

  @Test
  void a_child_of_the_code_ends_with_it() throws Exception {
    assumeTrue(Path.of("/bin/sleep").toFile().canExecute(), "there is no /bin/sleep");
    StringBuilder shown = new StringBuilder();
    Report report = call(
        withCompiler(Duration.ofMillis(300)),
        "let c = std::process::Command::new(\"/bin/sleep\").arg(\"600\").spawn().unwrap();"
            + " println!(\"{}\", c.id()); loop {}",
        (printed, error) -> shown.append(printed));
    assertThat(report.ended()).isEqualTo(RunStatus.INTERRUPTED);
    awaitEnd(Long.parseLong(shown.toString().strip()));
  }

  @Test
  void a_child_that_outlives_the_code_ends_too() throws Exception {
    assumeTrue(Path.of("/bin/sleep").toFile().canExecute(), "there is no /bin/sleep");
    StringBuilder shown = new StringBuilder();
    Report report = call(
        withCompiler(),
        "println!(\"{}\", std::process::Command::new(\"/bin/sleep\").arg(\"600\").spawn()"
            + ".unwrap().id());",
        (printed, error) -> shown.append(printed));
    assertThat(report.ended()).isEqualTo(RunStatus.OK);
    awaitEnd(Long.parseLong(shown.toString().strip()));
  }

  /** Waits until a process is gone, or has ended and nobody has asked for its status. */
  private static void awaitEnd(long pid) throws Exception {
    Path status = Path.of("/proc/" + pid + "/stat");
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "there is no /proc");
    while (Files.exists(status)) {
      try {
        if (Files.readString(status).contains(") Z ")) {
          return;
        }
      } catch (IOException e) {
        // It has gone meanwhile.
        return;
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void endless_output_is_cut_and_its_rest_counted() throws Exception {
    StringBuilder shown = new StringBuilder();
    RustInstrument rust = withCompiler();
    SessionOptions options = SessionOptions.builder()
        .output((printed, error) -> shown.append(printed))
        .outputLimit(1000)
        .build();
    try (Workbench workbench = Workbench.of(options)) {
      Report report = InstrumentRunner.run(
          rust,
          new InstrumentContext(workbench),
          InstrumentCall.typed("for _ in 0..1000 { println!(\"0123456789\"); }", List.of()));
      assertThat(report.ended()).isEqualTo(RunStatus.OK);
      assertThat(text(report)).contains("10,000 more characters of output not shown");
    }
    assertThat(shown).hasSize(1000);
  }

  @Test
  void an_interrupt_stops_the_code() throws Exception {
    RustInstrument rust = withCompiler(Duration.ofMinutes(5));
    CountDownLatch printed = new CountDownLatch(1);
    SessionOptions options =
        SessionOptions.builder().output((text, error) -> printed.countDown()).build();
    try (Workbench workbench = Workbench.of(options)) {
      CompletableFuture<Report> report = CompletableFuture.supplyAsync(() -> {
        try {
          return rust.run(
              new InstrumentContext(workbench),
              InstrumentCall.typed("println!(\"on\"); loop {}", List.of()));
        } catch (InstrumentException e) {
          throw new IllegalStateException(e);
        }
      });
      printed.await();
      workbench.interrupt();
      assertThat(report.get().ended()).isEqualTo(RunStatus.INTERRUPTED);
      assertThat(text(report.get())).isEqualTo("stopped");
    }
  }

  @Test
  void nothing_is_left_of_the_folder() throws Exception {
    RustInstrument rust = withCompiler();
    long before = foldersOfRust();
    call(rust, "1 + 1");
    assertThat(foldersOfRust()).isEqualTo(before);
  }

  private static long foldersOfRust() {
    String[] names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list();
    String own = "bytewise-rust-" + ProcessHandle.current().pid() + "-";
    return List.of(names).stream().filter(name -> name.startsWith(own)).count();
  }
}
