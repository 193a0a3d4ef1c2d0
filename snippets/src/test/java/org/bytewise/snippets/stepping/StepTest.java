package org.bytewise.snippets.stepping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.NoSuchCodeException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.snippets.stepping.Stop.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code run line by line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepTest {
  private SnippetSession session;
  private SnippetSession counting;

  @BeforeAll
  void open() {
    session =
        SnippetSession.open(SessionOptions.builder().profile(VmProfile.STEPPED).build());
    counting = SnippetSession.open(SessionOptions.builder().build());
  }

  @AfterAll
  void close() {
    session.close();
    counting.close();
  }

  /** Begins each test without variables of the one before. */
  @BeforeEach
  void forget() {
    session.declarations().forEach(one -> session.drop(one.id()));
  }

  private SteppedRun run(String code) {
    return session.step(code, StepLimits.STANDARD, stop -> {});
  }

  private static List<String> lines(SteppedRun run) {
    return run.stops().stream()
        .filter(stop -> stop.reason() == Reason.LINE)
        .map(stop -> stop.line().map(SourceLine::text).orElse("?"))
        .toList();
  }

  private static List<Slot> locals(Stop stop) {
    return stop.threads().get(0).frames().get(0).locals();
  }

  private static String value(List<Slot> slots, String name) {
    Content content = slots.stream()
        .filter(slot -> slot.name().equals(name))
        .map(Slot::content)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + slots));
    return content instanceof Content.Primitive primitive ? primitive.text() : content.toString();
  }

  private static HeapObject object(Stop stop, List<Slot> slots, String name) {
    return slots.stream()
        .filter(slot -> slot.name().equals(name))
        .map(slot -> (Content.Reference) slot.content())
        .flatMap(reference -> stop.heap().find(reference.label()).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void code_stops_before_each_line_and_at_its_end() {
    SteppedRun run = run("{\n  int a = 1;\n  int b = a + 1;\n}");
    assertThat(lines(run)).containsExactly("int a = 1;", "int b = a + 1;");
    assertThat(run.stops()).extracting(Stop::reason).endsWith(Reason.END);
    assertThat(run.stops()).extracting(Stop::number).containsExactly(0, 1, 2);
    assertThat(locals(run.stops().get(0))).isEmpty();
    assertThat(value(locals(run.stops().get(1)), "a")).isEqualTo("1");
    assertThat(run.cut()).isEmpty();
    assertThat(run.transcript().succeeded()).isTrue();
  }

  @Test
  void statements_on_one_line_are_stops_of_their_own() {
    SteppedRun run = run("{ int a = 1; int b = 2; a = b; }");
    assertThat(run.stops()).hasSize(4);
    assertThat(locals(run.stops().get(2))).extracting(Slot::name).containsExactly("a", "b");
  }

  @Test
  void a_variable_whose_scope_ends_with_its_declaration_has_a_stop_of_its_own() {
    SteppedRun run = run("{ int[] a = {1, 2}; int[] b = a; }");
    assertThat(run.stops()).hasSize(3);
    assertThat(locals(run.stops().get(1))).extracting(Slot::name).containsExactly("a");
    // The compiler's own variables in a loop begin no statement.
    assertThat(run("{ for (String s : new String[] {\"x\"}) { var t = s; } int u = 1; }")
            .stops())
        .hasSize(5);
  }

  @Test
  void a_variable_of_a_class_of_the_session_has_no_frame_of_jshells_own() {
    session.evaluate("class Node {}\nNode made() {\n  return null;\n}");
    SteppedRun run = run("var node = made();");
    // While its class is there: afterwards it could not be dropped.
    session.drop("node");
    assertThat(lines(run)).containsExactly("var node = made();", "return null;");
    assertThat(run.stops().get(1).threads().get(0).frames())
        .extracting(Frame::method)
        .containsExactly("made()", "snippet");
  }

  @Test
  void a_loop_on_one_line_stops_in_each_round() {
    SteppedRun run = run("{ int sum = 0; for (int i = 0; i < 3; i++) sum += i; }");
    assertThat(run.stops().stream()
            .filter(stop -> stop.reason() == Reason.LINE)
            .map(StepTest::locals)
            .filter(slots -> slots.size() == 2)
            .map(slots -> value(slots, "i") + " " + value(slots, "sum")))
        .containsExactly("0 0", "0 0", "1 0", "1 1", "2 1", "2 3");
  }

  @Test
  void a_loop_without_a_condition_stops_in_each_round() {
    SteppedRun run = run("{ int n = 0; while (true) { n++; if (n == 3) break; } }");
    assertThat(run.stops().stream()
            .filter(stop -> stop.reason() == Reason.LINE)
            .map(StepTest::locals)
            .filter(slots -> slots.size() == 1)
            .map(slots -> value(slots, "n")))
        .startsWith("0", "1", "1", "2", "2", "3");
  }

  /** Returns the values of a variable at the stops in whose frame it is. */
  private List<String> values(String code, String name) {
    return run(code).stops().stream()
        .filter(stop -> stop.reason() == Reason.LINE)
        .map(StepTest::locals)
        .filter(slots -> slots.stream().anyMatch(slot -> slot.name().equals(name)))
        .map(slots -> value(slots, name))
        .toList();
  }

  @Test
  void a_loop_with_an_empty_body_stops_in_each_round() {
    assertThat(values("{ for (int i = 0; i < 3; i++); }", "i")).containsExactly("0", "1", "2");
    assertThat(values("{ int n = 3; while (n-- > 0); int end; }", "n"))
        .containsExactly("3", "2", "1", "0");
    assertThat(values("{ int n = 0; do { } while (n++ < 2); }", "n"))
        .containsExactly("0", "1", "2");
    assertThat(values("{ int n = 0; for (;;) { if (n++ == 2) break; } }", "n"))
        .containsExactly("0", "1", "2");
    assertThat(values("{ int n = 0; for (int i : new int[3]); }", "n"))
        .containsExactly("0", "0", "0", "0");
  }

  @Test
  void a_loop_in_an_empty_loop_stops_in_each_round() {
    assertThat(values("{ int n = 4; while (n > 0) while (n-- % 2 == 0); }", "n"))
        .containsExactly("4", "3", "2", "1");
  }

  /** {@code ~} stands for a line break, and for the lines that are stopped at, by number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "while (++n < 3) {~ s += n;~ } | 1 2 1 2 1",
        "while (n++ < 2) {~ s += n;~ } | 1 2 1 2 1",
        "while ((n += 2) < 5) {~ s += n;~ } | 1 2 1 2 1",
        "do {~ s += n;~ } while (--n > -2); | 2 3 2 3",
        "if (++n == 1 && ++n == 2) {~ s++;~ } | 1 2",
        "for (; n++ < 2; ) {~ s += n;~ } | 1 2 1 2 1",
        "for (int i = 0; ++i < 3; ) {~ s += i;~ } | 1 1 2 1 2 1",
        "for (int i = 0; i < 2; ++i) {~ s += i;~ } | 1 2 1 2 1",
        "for (int i : new int[2]) {~ s += i;~ } | 1 1 2 1 2",
        "while (box++ < 2) {~ s += n;~ } | 1 2 1 2 1",
        "s = Math.abs(box++);~ s = Math.abs(++n); | 1 2",
        "int c = ++n > 2 ? 1 : 2;~ int d = (byte) --n; | 1 2",
        "if (o instanceof String t && t.length() > 1) {~ s++;~ } | 1 2",
        "if (o instanceof String t) s += t.length(); | 1 1",
        "if (n == 0) ++n; else --n; | 1 1",
        "++n; s += n; n -= 2; s += n; | 1 1 1 1",
        "s += \"++n\".length(); ++n; s += n; // f(++n) | 1 1 1",
        "synchronized (o) { s++; } | 1 1",
        "switch (\"\" + o) { case \"ab\": s++; } for (int t : List.of(1)) s += t; | 1 1 1 1",
      })
  void a_line_stops_once_for_each_statement_on_it_and_each_evaluation(String code, String stops) {
    String all = "{ int n = 0, s = 0; Integer box = 0; Object o = \"ab\";\n"
        + code.strip().replace('~', '\n') + "\n}";
    assertThat(run(all).stops().stream()
            .filter(stop -> stop.reason() == Reason.LINE)
            .map(stop -> stop.line().map(SourceLine::line).orElse(0) - 1)
            .filter(line -> line > 0)
            .map(String::valueOf))
        .containsExactly(stops.strip().split(" "));
  }

  @Test
  void a_statement_on_several_lines_stops_at_each_but_not_twice() {
    SteppedRun run = run("List<String> l = Stream.of(\"x\")\n    .map(s -> s + s)\n    .toList();");
    assertThat(lines(run))
        .containsExactly(
            "List<String> l = Stream.of(\"x\")",
            ".map(s -> s + s)",
            ".toList();",
            ".map(s -> s + s)");
  }

  @Test
  void variables_of_the_session_have_no_value_before_their_statement_ends() {
    SteppedRun run = run("int x = 5;\nint[] y = {1, 2};");
    assertThat(run.stops().get(0).variables())
        .containsExactly(new Slot("x", "int", Content.UNASSIGNED));
    assertThat(value(run.stops().get(1).variables(), "x")).isEqualTo("5");
    Stop end = run.stops().get(2);
    assertThat(end.reason()).isEqualTo(Reason.END);
    assertThat(object(end, end.variables(), "y").elements())
        .containsExactly(new Content.Primitive("1"), new Content.Primitive("2"));
  }

  @Test
  void an_expression_stops_before_it_is_evaluated() {
    SteppedRun run = run("int a = 1;\na++;\na + 1;\na = 5;\nMath.abs(a);");
    assertThat(lines(run))
        .containsExactly("int a = 1;", "a++;", "a + 1;", "a = 5;", "Math.abs(a);");
    assertThat(run.stops().stream().skip(1).map(stop -> value(stop.variables(), "a")))
        .containsExactly("1", "2", "2", "5", "5");
  }

  @Test
  void what_a_statement_leaves_behind_is_lost_at_the_stop_after_it() {
    SteppedRun run = run("""
        int[] old = new int[3];
        void f() {
          int[] body = new int[4];
          body[0] = 1;
        }
        old = null;
        f();
        int last = 1;
        """);
    assertThat(run.stops().stream().map(Stop::unreachable))
        .containsExactly(
            List.of(),
            List.of(),
            List.of(1),
            List.of(),
            List.of(),
            List.of(),
            List.of(2),
            List.of());
  }

  @Test
  void a_variable_of_an_inferred_type_stops_wherever_its_line_is() {
    SteppedRun run = run("""
        int before = 1;
        var names = new HashMap<String, List<String>>();
        var numbers = new int[3];
        var others = new ArrayList<>(List.of("a"));
        """);
    assertThat(lines(run))
        .containsExactly(
            "int before = 1;",
            "var names = new HashMap<String, List<String>>();",
            "var numbers = new int[3];",
            "var others = new ArrayList<>(List.of(\"a\"));");
  }

  @Test
  void a_variable_that_is_declared_again_has_the_lines_of_its_new_declaration() {
    assertThat(lines(run("int again = 1;"))).containsExactly("int again = 1;");
    assertThat(lines(run("int again =\n  Math.abs(\n  2);")))
        .contains("int again =")
        .doesNotContain("int again = 1;");
    assertThat(lines(run("int again = 3; int again = 4;")))
        .containsExactly("int again = 3;", "int again = 4;");
  }

  @Test
  void frames_have_the_names_that_people_write() {
    run("""
        class Point {
          final int x;
          Point(int x, Object o) { this.x = x; }
          int twice() { return 2 * x; }
        }
        """);
    SteppedRun run = run("""
        int call(java.util.function.IntSupplier s) { return s.getAsInt(); }
        call(() -> { return new Point(3, "o").twice(); });
        """);
    List<String> names = run.stops().stream()
        .flatMap(stop -> stop.threads().stream())
        .flatMap(thread -> thread.frames().stream())
        .map(Frame::method)
        .distinct()
        .toList();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "snippet", "call(IntSupplier)", "lambda", "Point.new(int, Object)", "Point.twice()");
  }

  @Test
  void a_line_costs_what_it_allocates_exactly() {
    run("{ int[] warm = new int[1]; Object o = new Object(); }");
    SteppedRun run =
        run("{\n  int[] a = new int[10];\n  Object o = new Object();\n  int b = 1;\n}");
    assertThat(run.stops()).allSatisfy(stop -> assertThat(stop.cost().reason()).isNull());
    assertThat(run.stops()).allMatch(stop -> stop.cost().exact());
    assertThat(run.stops().get(1).cost().byType())
        .extracting(LineCost.OfType::type, LineCost.OfType::objects)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("int[]", 1L));
    Stop second = run.stops().get(2);
    assertThat(second.cost().objects()).isEqualTo(1);
    assertThat(second.cost().bytes())
        .isEqualTo(object(second, locals(second), "o").shallowBytes());
    assertThat(run.stops().get(3).cost().objects()).isZero();
  }

  @Test
  void the_stack_trace_of_an_exception_is_known_among_what_a_line_allocates() {
    run("{ new Exception(); new ArrayList<int[]>(); }");
    SteppedRun run = run("{\n  var e = new Exception(\"x\");\n  int[] own = {1};\n  int b;\n}");
    LineCost created = run.stops().get(1).cost();
    assertThat(created.exact()).isTrue();
    assertThat(created.byType())
        .extracting(LineCost.OfType::type)
        .contains("java.lang.Exception", "short[]", "int[]", "java.lang.Object[]");
    assertThat(created.traces())
        .hasSize(created.byType().size() - 1)
        .allMatch(created.byType()::contains);
    assertThat(run.stops().get(2).cost().byType())
        .extracting(LineCost.OfType::type)
        .containsExactly("int[]");
    assertThat(run.stops().get(2).cost().traces()).isEmpty();
  }

  /** At most 40 objects are read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new LinkedList<>(Collections.nCopies(10, 1)) | false",
        "new LinkedList<>(Collections.nCopies(60, 1)) | true",
        "new LinkedList<>(Collections.nCopies(300, 1)) | true",
        "new HashMap<>(Map.of(1, 2)) | false",
        "new HashSet<>(Collections.nCopies(60, 1)) | false",
        "new HashSet<>(IntStream.range(0, 60).boxed().toList()) | true",
        "new LinkedHashSet<>(IntStream.range(0, 300).boxed().toList()) | true",
        "new TreeSet<>(IntStream.range(0, 5).boxed().toList()) | false",
        "new TreeSet<>(IntStream.range(0, 60).boxed().toList()) | true",
        "new TreeSet<>(IntStream.range(0, 300).boxed().toList()) | true",
        "new ArrayList<>(IntStream.range(0, 60).boxed().toList()) | false",
      })
  void what_a_collection_consists_of_is_all_that_there_is_or_said_to_be_less(
      String made, boolean least) {
    Stop end = run("Object all = " + made + ";").stops().get(1);
    HeapObject.Elements elements =
        object(end, end.variables(), "all").collection().orElseThrow();
    assertThat(elements.innerIsLeast()).isEqualTo(least);
  }

  @Test
  void the_arrays_of_a_stack_trace_come_after_all_other_objects() {
    SteppedRun run = run("{\n  var e = new Exception(\"x\", new Exception());\n"
        + "  Object o = new int[1];\n  int b = 1;\n}");
    List<HeapObject> objects = run.stops().get(2).heap().objects();
    assertThat(objects.stream().map(HeapObject::type).takeWhile(type -> !type.equals("short[]")))
        .contains("int[]", "java.lang.String", "byte[]");
  }

  @Test
  void the_cost_of_a_statement_reaches_the_stop_of_the_next_one() {
    SteppedRun run = run("int[] a = new int[10];\nint[] b = new int[20];");
    Stop second = run.stops().get(1);
    assertThat(second.cost().bytes())
        .isEqualTo(object(second, second.variables(), "a").shallowBytes());
    assertThat(run.stops()).allMatch(stop -> stop.cost().exact());
  }

  @Test
  void an_object_that_nothing_refers_to_is_reported_as_lost_once_a_collection_has_proved_it() {
    SteppedRun run =
        run("{\n  Object o = new Object();\n  int a = 1;\n  o = null;\n  int b = 2;\n}");
    Stop before = run.stops().get(1);
    int label = object(before, locals(before), "o").label();
    assertThat(run.stops().get(2).unreachable()).isEmpty();
    assertThat(run.stops().get(3).unreachable()).containsExactly(label);
    assertThat(run.stops().get(4).unreachable()).isEmpty();
  }

  @Test
  void what_is_printed_belongs_to_the_stop_after_it() {
    SteppedRun run = run("{\n  System.out.println(\"one\");\n  System.out.print(\"two\");\n}");
    assertThat(run.stops()).extracting(Stop::output).containsExactly("", "one\n", "two");
  }

  @Test
  void an_exception_stops_where_it_leaves_the_code() {
    SteppedRun run = run("{\n  int n = 1;\n  Integer.parseInt(\"x\");\n}");
    Stop thrown = run.stops().get(2);
    assertThat(thrown.reason()).isEqualTo(Reason.EXCEPTION);
    assertThat(thrown.exception())
        .contains("java.lang.NumberFormatException: For input string: \"x\"");
    assertThat(thrown.line().map(SourceLine::text)).contains("Integer.parseInt(\"x\");");
    Stop end = run.stops().get(3);
    assertThat(end.reason()).isEqualTo(Reason.END);
    assertThat(end.exception()).isEqualTo(thrown.exception());
    assertThat(run.transcript().evaluations()).hasAtLeastOneElementOfType(Evaluation.Threw.class);
  }

  @Test
  void a_caught_exception_goes_on_in_its_handler_and_not_at_the_end() {
    SteppedRun run = run("""
        {
          int n = 0;
          try {
            n = 1 / n;
          } catch (ArithmeticException e) {
            n = 7;
          }
        }
        """);
    assertThat(run.stops()).extracting(Stop::reason).containsOnlyOnce(Reason.EXCEPTION);
    Stop end = run.stops().get(run.stops().size() - 1);
    assertThat(end.exception()).isEmpty();
    assertThat(lines(run)).endsWith("n = 7;");
  }

  @Test
  void exceptions_that_the_jdk_catches_itself_are_not_told() {
    SteppedRun run =
        run("{ boolean b = new ArrayList<>(List.of(1)).equals(null); Objects.hash(1); }");
    assertThat(run.stops()).extracting(Stop::reason).doesNotContain(Reason.EXCEPTION);
  }

  @Test
  void each_thread_has_stops_and_a_stack_of_its_own() {
    SteppedRun run = run("""
        Thread t = new Thread(() -> {
          int mine = 3;
          System.out.println(mine);
        }, "worker");
        t.start();
        t.join();
        """);
    List<Stop> worker = run.stops().stream()
        .filter(stop -> stop.threads().get(0).name().equals("worker"))
        .toList();
    assertThat(worker.get(0).line().map(SourceLine::text)).contains("int mine = 3;");
    assertThat(value(locals(worker.get(1)), "mine")).isEqualTo("3");
    assertThat(worker).allSatisfy(stop -> {
      assertThat(stop.threads()).extracting(ThreadView::name).containsExactly("worker", "main");
      assertThat(stop.threads().get(1).frames())
          .extracting(Frame::method)
          .noneMatch(name -> name.contains("ChildMain"));
    });
  }

  @Test
  void a_thread_that_has_allocated_before_the_code_begins_costs_exactly_what_it_does_in_the_code() {
    session.evaluate("""
        var pool = java.util.concurrent.Executors.newSingleThreadExecutor(
            job -> new Thread(job, "pooled"));""");
    session.evaluate("pool.submit(() -> new int[100_000]).get();");
    SteppedRun run = run("""
        pool.submit(() -> {
          int[] mine = new int[10];
          int last = mine.length;
        }).get();
        """);
    session.evaluate("pool.shutdown();");
    List<LineCost> costs = run.stops().stream()
        .filter(stop -> stop.threads().get(0).name().equals("pooled"))
        .map(Stop::cost)
        .toList();
    assertThat(costs).hasSizeGreaterThan(1).allSatisfy(cost -> {
      assertThat(cost.reason()).isNull();
      assertThat(cost.exact()).isTrue();
    });
    assertThat(costs.get(1).byType())
        .extracting(LineCost.OfType::type, LineCost.OfType::objects)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("int[]", 1L));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void a_virtual_thread_has_stops_at_its_exceptions_and_costs_that_nothing_proves() {
    SteppedRun run = run("""
        Thread v = Thread.ofVirtual().name("virtual").start(() -> {
          int[] mine = new int[10];
          throw new IllegalStateException("end");
        });
        v.join();
        """);
    List<Stop> own = run.stops().stream()
        .filter(stop -> stop.threads().get(0).name().equals("virtual"))
        .toList();
    assertThat(own)
        .extracting(Stop::reason)
        .containsExactly(Reason.LINE, Reason.LINE, Reason.EXCEPTION);
    LineCost cost = own.get(1).cost();
    assertThat(cost.byType())
        .containsExactly(new LineCost.OfType(
            "int[]", 1, object(own.get(1), locals(own.get(1)), "mine").shallowBytes()));
    assertThat(cost.exact()).isFalse();
    assertThat(cost.reason()).isEqualTo("the VM does not count the bytes of a virtual thread");
    assertThat(own.get(2).exception()).contains("java.lang.IllegalStateException: end");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void the_threads_that_carry_virtual_ones_are_not_shown() {
    SteppedRun run = run("Thread v = Thread.startVirtualThread(() -> Thread.yield());\nv.join();");
    assertThat(run.stops().stream().flatMap(stop -> stop.threads().stream()))
        .extracting(ThreadView::name)
        .allMatch(name -> name.equals("main") || name.startsWith("thread "));
  }

  @Test
  void a_variable_that_changes_between_two_calls_is_read_again() {
    SteppedRun run = run("""
        int f(int a) { return a <= 0 ? 0 : f(a = a - 1) + f(a = a - 1); }
        f(4)
        """);
    List<Stop> called = run.stops().stream()
        .filter(stop -> stop.threads().get(0).frames().size() > 2)
        .toList();
    assertThat(called).hasSizeGreaterThan(5).allSatisfy(stop -> {
      List<Frame> frames = stop.threads().get(0).frames();
      assertThat(value(frames.get(0).locals(), "a"))
          .isEqualTo(value(frames.get(1).locals(), "a"));
    });
  }

  @Test
  void a_thread_has_its_name_and_the_fields_that_were_typed() {
    SteppedRun run = run("""
        class Worker extends Thread { int[] data = {1}; Worker() { super("worker"); } }
        Worker w = new Worker();
        """);
    Stop end = run.stops().get(run.stops().size() - 1);
    HeapObject worker = object(end, end.variables(), "w");
    assertThat(worker.fields()).extracting(Slot::name).containsExactly("name", "data");
    assertThat(end.heap().objects())
        .extracting(HeapObject::type)
        .containsExactlyInAnyOrder("Worker", "java.lang.String", "byte[]", "int[]");
  }

  @Test
  void no_more_frames_and_objects_are_kept_than_asked_for_but_all_are_counted() {
    session.evaluateUncounted("int down(int n) { return n == 0 ? 0 : down(n - 1); }");
    SteppedRun run = session.step("""
        {
          Object[] many = new Object[20];
          for (int i = 0; i < 20; i++) many[i] = new int[1];
          down(9);
        }
        """, new StepLimits(1_000, 5, 4), stop -> {});
    Stop deepest = run.stops().get(run.stops().size() - 2);
    assertThat(deepest.threads().get(0).frames()).hasSize(4);
    assertThat(deepest.threads().get(0).more()).isEqualTo(7);
    assertThat(deepest.heap().objects()).hasSizeLessThanOrEqualTo(5);
    Stop full = run.stops().stream()
        .filter(stop -> stop.threads().get(0).frames().size() == 1)
        .reduce((first, second) -> second)
        .orElseThrow();
    assertThat(full.heap().objects()).hasSize(5);
    assertThat(full.heap().leftOut()).isEqualTo(16);
    assertThat(full.heap().leftOutIsLeast()).isFalse();
  }

  @Test
  void a_collection_has_its_elements_and_the_parts_that_it_consists_of() {
    SteppedRun run =
        run("List<String> l = new ArrayList<>(8);\nl.add(\"a\");\nl.add(null);\nint end;");
    Stop end = run.stops().get(run.stops().size() - 1);
    HeapObject list = object(end, end.variables(), "l");
    HeapObject.Elements elements = list.collection().orElseThrow();
    assertThat(elements.size()).isEqualTo(2);
    assertThat(elements.capacity()).isEqualTo(8);
    assertThat(elements.values()).hasSize(2).endsWith(Content.NULL);
    assertThat(elements.inner()).hasSize(1);
    assertThat(end.heap().find(elements.inner().get(0)).orElseThrow().length()).isEqualTo(8);
    Content.Reference first = (Content.Reference) elements.values().get(0);
    assertThat(end.heap().find(first.label()).orElseThrow().text()).isEqualTo(Optional.of("a"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Map<String, Integer> m = new HashMap<>(); m.put("a", 1);    | 16
      var m = new HashMap<>(Map.of("a", 1, "b", 2));              | 4
      var m = new LinkedHashMap<Integer, Integer>(2); m.put(1, 1) | 2
      var m = new HashSet<>(List.of(1, 2, 3));                    | 16
      var m = new LinkedHashSet<Integer>(100); m.add(1);          | 128
      """)
  void the_capacity_of_a_hash_table_is_the_number_of_its_slots(String code, int slots) {
    SteppedRun run = run(code);
    Stop end = run.stops().get(run.stops().size() - 1);
    HeapObject.Elements elements =
        object(end, end.variables(), "m").collection().orElseThrow();
    assertThat(elements.capacity()).isEqualTo(slots);
    assertThat(elements.inner())
        .extracting(label -> end.heap().find(label).orElseThrow())
        .filteredOn(part -> part.type().endsWith("Node[]"))
        .extracting(HeapObject::length)
        .containsExactly(slots);
  }

  @Test
  void the_listener_hears_of_each_stop_in_order() {
    List<Stop> heard = new ArrayList<>();
    SteppedRun run = session.step("{ int a = 1; int b = 2; }", StepLimits.STANDARD, heard::add);
    assertThat(heard).isEqualTo(run.stops());
  }

  @Test
  void the_same_code_gives_the_same_stops_again() {
    String code = "{ int[] a = {1}; String s = \"x\" + a.length; for (int i : a) s += i; }";
    run(code);
    SteppedRun second = run(code);
    assertThat(run(code).stops().stream()
            .map(stop -> stop.heap() + " " + stop.cost())
            .toList())
        .isEqualTo(
            second.stops().stream().map(stop -> stop.heap() + " " + stop.cost()).toList());
  }

  @Test
  void code_that_does_not_compile_has_no_stops() {
    SteppedRun run = run("int x = \"text\";");
    assertThat(run.stops()).isEmpty();
    assertThat(run.transcript().evaluations()).hasOnlyElementsOfType(Evaluation.Rejected.class);
  }

  @Test
  void the_heap_of_an_ordinary_session_can_be_drawn() {
    counting.evaluate("List<Object> l = new LinkedList<>(); int n = 3; String none = null;");
    counting.evaluate("l.add(l)");
    HeapDrawing all = counting.heapOf(List.of("l", "n", "none"), 40);
    assertThat(all.roots()).extracting(Slot::name).containsExactly("l", "n", "none");
    assertThat(all.roots().get(1).content()).isEqualTo(new Content.Primitive("3"));
    assertThat(all.roots().get(2).content()).isEqualTo(Content.NULL);
    HeapObject list = all.heap().objects().get(0);
    assertThat(list.collection().orElseThrow().values())
        .containsExactly(new Content.Reference(list.label()));
    assertThat(counting.heapOf(List.of(), 40).roots()).extracting(Slot::name).contains("l", "$4");
    assertThat(((Evaluation.Value) counting.evaluate("n + 1").evaluations().get(0)).text())
        .isEqualTo("4");
  }

  @Test
  void a_variable_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> counting.heapOf(List.of("nobody"), 40))
        .isInstanceOf(NoSuchCodeException.class)
        .hasMessage("there is no variable nobody in this session");
  }

  @Test
  void an_ordinary_session_does_not_run_line_by_line() {
    assertThatThrownBy(() -> counting.step("int a = 1;", StepLimits.STANDARD, stop -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "code runs line by line in a session with the profile STEPPED only, not COUNTING");
  }
}
