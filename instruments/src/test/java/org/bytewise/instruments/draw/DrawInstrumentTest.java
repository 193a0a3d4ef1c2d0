package org.bytewise.instruments.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One session for all: starting a VM is what takes the time. Each test has names of its own. */
@OneJdkIsEnough
class DrawInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @TempDir
  Path folder;

  @BeforeAll
  static void declare() {
    declare("""
        class Touchy {
          static int calls;
          Object inside = "inside";
          public String toString() { calls++; throw new IllegalStateException(); }
          public int hashCode() { calls++; throw new IllegalStateException(); }
          public boolean equals(Object other) { calls++; throw new IllegalStateException(); }
        }""");
    declare("record Person(String name, int born) {}");
    declare("class Node { int item; Node next; Node(int i, Node n) { item = i; next = n; } }");
    declare("enum Color { RED, GREEN }");
  }

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static void declare(String code) {
    assertThat(WORKBENCH.count(code).transcript().succeeded()).as(code).isTrue();
  }

  private static Report draw(String line) throws InstrumentException {
    return InstrumentList.run(new DrawInstrument(), new InstrumentContext(WORKBENCH), line);
  }

  /** The picture, with N for the sizes, which depend on the VM. */
  private static List<String> lines(String line) throws InstrumentException {
    return withoutSizes(draw(line).lines(80, Glyphs.UNICODE));
  }

  private static List<String> withoutSizes(List<Line> lines) {
    return lines.stream()
        .map(line -> line.text().replaceAll("\\d[\\d,]* B", "N B"))
        .toList();
  }

  private static Object data(String line, String figure) throws InstrumentException {
    Map<String, Object> figures = draw(line).figures();
    assertThat(figures).containsKey(figure);
    return figures.get(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Person(\"Ada\", 1815)",
        "new ArrayList<>(List.of(\"a\", \"b\"))",
        "new LinkedList<>(List.of(1, 2, 3, 4000))",
        "new HashMap<>(Map.of(1, \"one\", 2, \"two\"))",
        "new TreeMap<>(Map.of(1, \"one\", 2, \"two\"))",
        "new ArrayDeque<>(List.of(1))",
        "new LinkedHashSet<>(List.of(\"x\", \"y\"))",
        "Map.of(\"a\", new int[3])",
        "List.of(1)",
        "new int[3][4]",
        "new Object[]{null, new Object(), Color.RED, Color.RED}",
        "new StringBuilder(\"größer\")",
        "Optional.of(5.0)",
        "java.time.LocalDateTime.of(2024, 2, 29, 12, 0)",
        "new java.math.BigDecimal(\"123456789012345678901234567890\")",
        "new Node(1, new Node(2, new Node(3, null)))",
        "\"\"",
        "new Object[]{String.class, Thread.currentThread(), ClassLoader.getSystemClassLoader()}",
        "(Runnable) () -> {}"
      })
  void a_deep_size_is_that_of_sizeof_also_if_it_is_added_up(String value)
      throws InstrumentException {
    long expected = ((Measured.OfValue) WORKBENCH.measure(value)).footprint().deepBytes();
    DrawReport report = (DrawReport) draw(value);
    assertThat(report.figures())
        .containsEntry("roots." + value + ".deepBytes", expected)
        .containsEntry("roots." + value + ".deepComplete", true);
    int label = (Integer) report.figures().get("roots." + value + ".label");
    assertThat(new DeepSizes(report.drawing(), Map.of()).of(label))
        .isEqualTo(new DeepSize(expected, true));
  }

  @Test
  void variables_that_share_an_object_lead_to_the_same_box() throws InstrumentException {
    declare("var shared1 = new Person(\"Ada\", 1815); var shared2 = shared1;");
    assertThat(lines("shared1 shared2"))
        .containsSubsequence(
            "shared1 ─ N B ─┬─→ ┌─ #1 Person ─── N B ─┐",
            "shared2 ─ N B ─┘   │ name ─ N B ─────────┼──→ #2 String \"Ada\", N B");
  }

  @Test
  void without_a_value_all_variables_are_drawn() throws InstrumentException {
    try (Workbench fresh = Workbench.of(SessionOptions.builder().build())) {
      InstrumentContext context = new InstrumentContext(fresh);
      assertThatThrownBy(() -> InstrumentList.run(new DrawInstrument(), context, ""))
          .isInstanceOf(InstrumentException.class)
          .hasMessage("the session has no variables yet; try /draw new ArrayList<>(List.of(\"a\","
              + " \"b\"))");
      fresh.count("int x = 5; int[] array = {1, 2}; String nothing = null;");
      List<Line> lines =
          InstrumentList.run(new DrawInstrument(), context, "").lines(80, Glyphs.UNICODE);
      assertThat(withoutSizes(lines))
          .startsWith("x = 5", "array ─ N B ─→ #1 int[2] [1, 2], N B", "nothing = null");
    }
  }

  @Test
  void no_method_of_an_object_runs() throws InstrumentException {
    declare("Object[] touchy = {new Touchy(), new Touchy()}; Touchy.calls = 0;");
    assertThat(lines("touchy")).anyMatch(line -> line.contains("→ ┌─ #2 Touchy"));
    assertThat(lines("new Object[]{new Touchy()}")).anyMatch(line -> line.contains(" Touchy"));
    assertThat(lines("Touchy.calls")).startsWith("Touchy.calls = 0");
  }

  @Test
  void an_expression_leaves_no_trace() throws InstrumentException {
    List<String> before = WORKBENCH.variables();
    lines("new int[7]");
    assertThat(WORKBENCH.variables()).isEqualTo(before);
    assertThat(WORKBENCH.session().history()).noneMatch(one -> one.source().contains("int[7]"));
  }

  @Test
  void an_expression_runs_once() throws InstrumentException {
    declare("int runs = 0; int[] counted() { runs++; return new int[1]; }");
    lines("counted()");
    assertThat(lines("runs")).startsWith("runs = 1");
  }

  @Test
  void a_collection_shows_its_elements_and_its_unused_slots() throws InstrumentException {
    declare("var grown = new ArrayList<String>(10); grown.add(\"a\"); grown.add(\"b\");");
    assertThat(lines("grown"))
        .anyMatch(line -> line.contains("2 elements, capacity 10"))
        .anyMatch(line -> line.contains("[0] ─ N B ") && line.contains("String \"a\", N B"))
        .anyMatch(line -> line.contains("[2] to [9] unused ········"))
        .noneMatch(line -> line.contains("elementData"));
    assertThat(lines("--open grown"))
        .anyMatch(line -> line.contains("elementData"))
        .anyMatch(line -> line.contains("Object[10]"));
  }

  @Test
  void a_collection_of_a_learners_class_shows_its_own_fields() throws InstrumentException {
    declare("class Limited extends ArrayList<String> { int limit = 7; Person owner ="
        + " new Person(null, 1); }");
    declare("var limited = new Limited(); limited.add(\"a\");");
    assertThat(lines("limited"))
        .anyMatch(line -> line.contains("1 element, capacity 10"))
        .anyMatch(line -> line.contains("limit = 7"))
        .anyMatch(line -> line.matches(".*owner ─ N B ─+┼.*"));
  }

  @Test
  void an_optional_shows_what_it_holds() throws InstrumentException {
    assertThat(lines("Optional.of(5.0)"))
        .anyMatch(line -> line.matches(".*element ─ N B ─+┼──→ #2 Double 5\\.0, N B"));
  }

  @Test
  void a_value_that_does_not_compile_is_named_and_the_others_are_drawn()
      throws InstrumentException {
    declare("int[] fine = new int[0];");
    Report report = draw("fine unknown");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(withoutSizes(report.results(80, Glyphs.UNICODE)))
        .startsWith("fine ─ N B ─→ #1 int[0], N B");
    assertThat(report.errors(200, Glyphs.UNICODE).get(0).text())
        .isEqualTo("'unknown' is neither a variable nor an expression that compiles:"
            + " cannot find symbol");
    assertThat(report.data())
        .containsEntry("status", "rejected")
        .containsEntry("roots", ((DrawReport) draw("fine")).data().get("roots"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "int", "Person", "int[]"})
  void a_type_is_not_a_value(String type) throws InstrumentException {
    Report report = draw(type);
    assertThat(report.ended()).isEqualTo(RunStatus.FAILED);
    assertThat(report.lines(200, Glyphs.UNICODE))
        .extracting(Line::text)
        .containsExactly("'" + type + "' is a type; only values can be drawn, such as new int[3]");
  }

  @Test
  void a_value_that_throws_says_what_it_threw() throws InstrumentException {
    Report report = draw("Integer.valueOf(\"x\")");
    assertThat(report.ended()).isEqualTo(RunStatus.THREW);
    assertThat(report.lines(200, Glyphs.UNICODE))
        .extracting(Line::text)
        .containsExactly("'Integer.valueOf(\"x\")' threw java.lang.NumberFormatException: For input"
            + " string: \"x\"");
  }

  @Test
  void a_graph_larger_than_the_picture_counts_the_rest() throws InstrumentException {
    declare("Node chain = null; for (int i = 0; i < 2_000; i++) chain = new Node(i, chain);");
    long deep = ((Measured.OfValue) WORKBENCH.measure("chain")).footprint().deepBytes();
    assertThat(draw("chain").lines(80, Glyphs.UNICODE).get(0).text())
        .isEqualTo("chain (" + Words.bytes(deep) + ")");
    assertThat(lines("chain"))
        .anyMatch(line -> line.contains("next → Node (at least "))
        .contains("960 more objects not drawn: 960 Node.")
        .anyMatch(
            line -> line.matches("At least \\d+ further objects are reachable and not drawn\\."));
  }

  @Test
  void an_svg_file_is_written_and_not_overwritten() throws InstrumentException, IOException {
    Path file = folder.resolve("picture.svg");
    assertThat(lines("--svg " + file + " new int[2][3]"))
        .anyMatch(line -> line.startsWith("The picture is in "));
    assertThat(file).content().startsWith("<?xml").contains("#1 int[2][]").endsWith("</svg>\n");
    assertThatThrownBy(() -> draw("--svg " + file + " 1"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("\"" + file + "\" already exists: name another file, or add --force to"
            + " replace it");
    assertThat(lines("--force --svg " + file + " new int[5]")).isNotEmpty();
    assertThat(Files.readString(file)).contains("#1 int[5]");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999", "1001"})
  void a_depth_out_of_range_is_wrong_usage(String depth) {
    assertThatThrownBy(() -> draw("--depth " + depth + " 1"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("'" + depth + "' is not a depth: N is a number from 1 to 1,000; try /draw"
            + " --depth 1 new int[2][3]");
  }

  @Test
  void a_depth_ends_the_picture() throws InstrumentException {
    assertThat(lines("--depth 1 new int[2][3]"))
        .anyMatch(line -> line.contains("[0] → int[3] (N B), not drawn"))
        .contains("2 more objects below this depth: 2 int[3].");
  }

  @Test
  void data_has_roots_objects_and_what_was_left_out() throws InstrumentException {
    String value = "new Person(\"Ada\", 1815)";
    Map<String, Object> data = draw(value).data();
    assertThat(data).containsEntry("leftOut", 0).containsEntry("leftOutComplete", true);
    assertThat(data).containsEntry("file", null);
    assertThat((List<?>) data.get("objects")).hasSize(3);
    assertThat(data(value, "objects.Person.shallowBytes"))
        .isEqualTo(WORKBENCH.measure(value).shallowBytes());
    assertThat(data(value, "objects.Person.fields.born.value")).isEqualTo("1815");
    assertThat(data(value, "objects.java.lang.String.text")).isEqualTo("Ada");
    assertThat(data(value, "roots." + value + ".type")).isEqualTo("Person");
  }

  @Test
  void what_belongs_to_the_vm_is_not_entered() throws InstrumentException {
    assertThat(lines("new Object[]{Thread.currentThread(), String.class}"))
        .anyMatch(line -> line.matches(".*\\[0] ─ the VM's own ─+┼─+→ #\\d+ Thread, N B"))
        .anyMatch(line -> line.matches(".*→ #\\d+ Class, N B"));
  }

  @Test
  void code_that_ends_the_vm_says_so() throws InstrumentException {
    try (Workbench fresh = Workbench.of(SessionOptions.builder().build())) {
      InstrumentContext context = new InstrumentContext(fresh);
      fresh.count("int[] kept = new int[1];");
      Report report =
          InstrumentList.run(new DrawInstrument(), context, "kept 'Runtime.getRuntime().halt(3)'");
      assertThat(report.ended()).isEqualTo(RunStatus.VM_LOST);
      assertThat(report.errors(200, Glyphs.UNICODE).get(0).text())
          .startsWith("'Runtime.getRuntime().halt(3)' lost its VM: ");
      assertThat(InstrumentList.run(new DrawInstrument(), context, "kept").ended())
          .isEqualTo(RunStatus.OK);
    }
  }
}
