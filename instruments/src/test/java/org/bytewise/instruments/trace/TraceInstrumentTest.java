package org.bytewise.instruments.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.CreatedObject;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One session for all: starting a VM is what takes the time. Each test has names of its own. */
@OneJdkIsEnough
class TraceInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  private static final String LOOP =
      "for (int i = 0; i < 1000; i++) { keepTrace = new int[1]; keepTrace = new long[1]; }";

  @TempDir
  Path folder;

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report report(String argument) throws InstrumentException {
    return InstrumentList.run(new TraceInstrument(), new InstrumentContext(WORKBENCH), argument);
  }

  private static String text(Report report, int width, Glyphs glyphs) {
    List<String> lines = report.lines(width, glyphs).stream().map(Line::text).toList();
    assertThat(lines).as("%s", lines).allMatch(line -> Columns.of(line) <= width);
    return String.join("\n", lines);
  }

  private static String text(Report report) {
    String text = text(report, 80, Glyphs.UNICODE);
    assertThat(text.lines()).as(text).hasSizeLessThanOrEqualTo(22);
    return text;
  }

  @SuppressWarnings("unchecked") // A report's lists have maps in them.
  private static List<Map<String, Object>> list(Map<String, Object> data, String key) {
    return (List<Map<String, Object>>) data.get(key);
  }

  private static long sum(List<Map<String, Object>> maps, String key) {
    return maps.stream().mapToLong(map -> (long) map.get(key)).sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 99; i++) \"a,b\".split(\",\")",
        "String.format(\"%d %s\", 5, \"x\")",
        "var traceMap = new HashMap<Integer, String>(); for (int i = 0; i < 50; i++)"
            + " traceMap.put(i, \"v\" + i);",
        "Stream.of(1, 2, 3).map(x -> x + 1).toList()",
        "int[][] traceGrid = new int[3][4]",
        "2 + 3"
      })
  void the_trace_adds_up_to_the_receipt(String code) throws Exception {
    Map<String, Object> data = report(code).data();
    assertThat(data).as(code).containsEntry("status", "ok").containsEntry("exact", true);
    assertThat(sum(list(data, "trace"), "objects")).as(code).isEqualTo(data.get("objects"));
    assertThat(sum(list(data, "trace"), "bytes")).as(code).isEqualTo(data.get("bytes"));
    assertThat(data.get("shown"))
        .isEqualTo(Map.of("objects", data.get("objects"), "bytes", data.get("bytes")));
    assertThat(data.get("leftOut")).isEqualTo(Map.of("objects", 0L, "bytes", 0L));
  }

  @Test
  void each_object_has_its_number_bytes_type_line_and_call() throws Exception {
    Report report =
        report("var listTrace = new ArrayList<String>(); listTrace.add(\"a\");\n" + "new int[3]");
    assertThat(text(report))
        .contains(
            "#  bytes  type       line  allocated by\n",
            "1     24  ArrayList     1  var listTrace = new ArrayList<String>();\n",
            "2     56  Object[]      1  ArrayList.grow\n",
            "3     32  int[]         2  new int[3]\n")
        .contains("allocated 3 objects, 112 B · exact");
  }

  @Test
  void a_loop_is_folded_with_the_exact_count() throws Exception {
    report("Object keepTrace;");
    Report report = report(LOOP);
    assertThat(text(report))
        .contains("  … the same 2 lines 999 more times: 1,998 objects, 47,952 B")
        .contains("allocated 2,000 objects, 48,000 B · exact");
    assertThat(list(report.data(), "trace")).hasSize(1);
    assertThat(list(report.data(), "trace").get(0))
        .containsEntry("times", 1000L)
        .containsEntry("objects", 2000L)
        .containsEntry("number", null);
    assertThat(text(report, 80, Glyphs.ASCII)).isASCII().contains("... the same 2 lines 999 more");
    text(report, 44, Glyphs.UNICODE);
  }

  @Test
  void only_the_first_rows_are_on_the_screen_and_the_rest_is_counted() throws Exception {
    Report report = report("for (int i = 0; i < 100_000; i++) { Object o = new long[i % 77]; }");
    assertThat(text(report))
        .containsPattern("(?m)^  and 99,986 more objects, [\\d,]+ B; --out FILE writes them all$");
    assertThat(sum(list(report.data(), "trace"), "objects")).isEqualTo(10_000L);
    assertThat(report.figures()).containsEntry("leftOut.objects", 90_000L);
  }

  @Test
  void type_and_line_select_and_numbers_stay() throws Exception {
    String code = "{ Object o = new int[1];\no = new long[1];\no = new int[2];\n}";
    Report ofType = report("--type int[] " + code);
    assertThat(list(ofType.data(), "trace"))
        .extracting(part -> part.get("number"), part -> part.get("line"))
        .containsExactly(tuple(1L, 1), tuple(3L, 3));
    assertThat(text(ofType))
        .contains("of type int[]: 2 objects, 48 B")
        .contains("allocated 3 objects, 72 B · exact");
    assertThat(list(report("--line 2 " + code).data(), "trace"))
        .extracting(part -> part.get("type"))
        .containsExactly("long[]");
    assertThat(text(report("--type Integer --line 3 " + code)))
        .contains("of type Integer at line 3: no objects", "int[] ×2");
    assertThat(list(report("--type java.lang.StringBuilder new StringBuilder()").data(), "trace"))
        .hasSize(1);
    assertThat(list(report("--type Builder new StringBuilder()").data(), "trace"))
        .isEmpty();
  }

  @Test
  void other_threads_are_listed_separately() throws Exception {
    // A thread that has ended may be missing from the recording, so this one stays.
    Report report = report("var doneTrace = new CountDownLatch(1); var aTrace = new Thread(() -> {"
        + " for (int i = 0; i < 50; i++) { Object o = new long[3]; } doneTrace.countDown(); while"
        + " (true) java.util.concurrent.locks.LockSupport.park(); }, \"worker A\");"
        + " { aTrace.start(); doneTrace.await(); }");
    assertThat(text(report)).contains("in thread worker A:", "the same line 49 more times");
    Map<String, Object> thread = list(report.data(), "threads").get(0);
    assertThat(thread).containsEntry("thread", "worker A");
    assertThat(thread.get("shown")).isEqualTo(report.data().get("otherThreads"));
  }

  @Test
  void threads_that_have_ended_are_together() {
    TraceCollector collector = new TraceCollector(
        new TraceFilter(Optional.empty(), OptionalInt.empty()), Optional.empty());
    collector.accept(new CreatedObject(16, 1, "", "run", "int[]", CreatedObject.ENDED, ""));
    collector.accept(new CreatedObject(24, 1, "", "run", "int[]", CreatedObject.ENDED, ""));
    collector.accept(new CreatedObject(32, 1, "", "run", "int[]", 7, "worker"));
    TraceCollector.Collected collected = collector.end();
    assertThat(collected.others())
        .extracting(TraceListing::thread)
        .containsExactly("threads that have ended", "worker");
    assertThat(collected.others().get(0).amount()).isEqualTo(new Amount(2, 40));
    assertThat(collected.main().amount()).isEqualTo(Amount.ZERO);
  }

  @Test
  void the_file_has_one_line_for_each_object() throws Exception {
    Path file = folder.resolve("a list.tsv");
    report("Object keptTrace;");
    Report report =
        report("--out \"" + file + "\" for (int i = 1; i <= 5000; i++) keptTrace = new long[i];");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(5_001);
    assertThat(lines.get(0)).isEqualTo("number\tthread\ttype\tbytes\tsnippet\tline\tcall");
    for (int i = 1; i <= 5_000; i++) {
      assertThat(lines.get(i))
          .isEqualTo(i + "\t\tlong[]\t" + (16 + 8 * i)
              + "\t\t1\tfor (int i = 1; i <= 5000; i++) keptTrace = new long[i];");
    }
    assertThat(text(report)).contains("written to " + file).doesNotContain("--out");
    assertThat(report.data()).containsEntry("files", List.of(file.toString()));
    assertThat(folder).isDirectoryNotContaining("glob:**.a list*");
    assertThatThrownBy(() -> report("--out \"" + file + "\" 5"))
        .hasMessage(
            "\"" + file + "\" already exists: name another file, or add --force to replace it");
    report("--force --type int[] --out \"" + file + "\" new int[7]");
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "-x", "+ name", "@here"})
  void a_cell_is_no_formula(String text) {
    assertThat(TraceFile.cell(text)).isEqualTo(" " + text);
  }

  @Test
  void a_cell_is_one_line_and_its_quotes_are_doubled() {
    assertThat(TraceFile.cell("a\tb\nc")).isEqualTo("a b c");
    assertThat(TraceFile.cell("say(\"x\")")).isEqualTo("\"say(\"\"x\"\")\"");
  }

  @Test
  void code_that_fails_is_told_as_at_the_prompt() throws Exception {
    Path file = folder.resolve("none.tsv");
    Report rejected = report("--out " + file + " new NoSuchType()");
    assertThat(rejected.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(rejected)).contains("error: cannot find symbol").doesNotContain("written");
    assertThat(folder).isEmptyDirectory();
    assertThat(rejected.data()).containsEntry("objects", null).containsEntry("shown", null);
    Report threw = report("throw new IllegalStateException(\"no\");");
    assertThat(threw.figures()).containsEntry("status", "threw");
    assertThat(text(threw)).contains("threw IllegalStateException: no");
    assertThat(list(threw.data(), "trace")).isNotEmpty();
    Report lost = report("int[] lastTrace = new int[5]; System.exit(3);");
    assertThat(lost.ended()).isEqualTo(RunStatus.VM_LOST);
    assertThat(text(lost))
        .contains("the VM has terminated", "the code ended the VM, with status 3")
        .contains("int[]");
  }

  @Test
  void a_wrong_argument_is_one_line() {
    refused("", "SNIPPET is missing; try /trace ");
    refused("--typ x 5", "unknown option: '--typ'; did you mean --type?");
    refused("--line 0 5", "--line 0: the code has 1 line; name one of them");
    refused("--line 3 {\n}", "--line 3: the code has 2 lines; name one of them");
    refused("--line x 5", "--line x: the code has 1 line");
    refused("--out " + folder + " 5", "is a folder: name a file in it");
    refused(
        "--out " + folder.resolve("nowhere").resolve("f.tsv") + " 5",
        "cannot be written: its folder does not exist");
  }

  private static void refused(String argument, String part) {
    assertThatThrownBy(() -> report(argument))
        .as(argument)
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining(part)
        .message()
        .hasLineCount(1);
  }
}
