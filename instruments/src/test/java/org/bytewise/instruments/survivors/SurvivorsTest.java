package org.bytewise.instruments.survivors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One session for all: starting a VM is what takes the time. Each test has names of its own. */
@OneJdkIsEnough
class SurvivorsTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static SurvivorsReport report(String code) {
    return new SurvivorsReport(Survivors.watch(WORKBENCH, code));
  }

  /** What survives, which must be exact: {@code int[]×1 held by a}, by type's name. */
  private static List<String> survivors(String code) {
    Survivors found = Survivors.watch(WORKBENCH, code).survivors().orElseThrow();
    assertThat(found.reason()).as(code).isNull();
    return listed(found);
  }

  private static List<String> listed(Survivors found) {
    return found.byType().stream()
        .map(one -> one.type() + "×" + one.amount().objects() + " held by "
            + HeldThrough.text(one.path(), ">", "..."))
        .sorted()
        .toList();
  }

  private static void declare(String code) {
    assertThat(WORKBENCH.count(code).transcript().succeeded()).as(code).isTrue();
  }

  @Test
  void the_value_of_a_variable_survives_in_it() {
    assertThat(survivors("int[] numbers = new int[10];"))
        .containsExactly("int[]×1 held by numbers");
  }

  @Test
  void the_value_of_an_expression_survives_in_the_variable_that_the_session_makes() {
    assertThat(survivors("new long[3]"))
        .singleElement()
        .asString()
        .matches("long\\[]×1 held by \\$\\d+");
  }

  @Test
  void nothing_survives_of_what_nobody_holds() {
    assertThat(survivors("{ int[] gone = new int[10]; gone[0]++; }")).isEmpty();
    assertThat(survivors("\"temporary\".repeat(3).length()")).isEmpty();
    assertThat(survivors("2 + 3")).isEmpty();
  }

  @Test
  void nothing_survives_of_several_statements_that_keep_nothing() {
    assertThat(survivors("{ int[] gone = new int[10]; gone[0]++; } int left = 4;"))
        .isEmpty();
    assertThat(survivors("5; { int[] gone = new int[10]; gone[0]++; } { long[] too = {1}; }"))
        .isEmpty();
    assertThat(survivors("{ Object[] gone = {1, new int[2]}; gone[0] = gone; } left++; left++;"))
        .isEmpty();
  }

  /**
   * Once, each measurement between two statements added some of these. The VM may create one, too,
   * whenever it resolves a constant, but not in each of several runs.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ byte[] gone = new byte[10]; } { byte[] too = new byte[20]; }",
        "{ String gone = \"abc\".toUpperCase(); } { String too = \"ab\".repeat(2); }"
            + " { var map = new HashMap<Object, int[]>();"
            + " map.put(\"k\" + map.size(), new int[3]); }",
      })
  void no_byte_array_or_string_of_the_measurement_counts_as_one_of_several_statements(String code) {
    List<Survivors> runs = IntStream.range(0, 4)
        .mapToObj(run -> Survivors.watch(WORKBENCH, code).survivors().orElseThrow())
        .toList();
    assertThat(runs).allSatisfy(found -> assertThat(listed(found)).isEmpty());
    assertThat(runs).extracting(Survivors::reason).containsNull();
  }

  @Test
  void what_only_the_stack_of_a_quiet_thread_holds_is_not_overlooked() {
    declare("import java.util.concurrent.locks.LockSupport;");
    declare("class Taker implements Runnable { volatile Object given; volatile boolean taken, done;"
        + " Thread giver; public void run() { while (given == null) LockSupport.park();"
        + " Object mine = given; given = null; taken = true; LockSupport.unpark(giver);"
        + " while (!done) LockSupport.park(); mine.hashCode(); } }");
    for (String type : List.of("int[9]", "HashMap<String, String>()")) {
      declare("var taker = new Taker(); taker.giver = Thread.currentThread();"
          + " var quiet = new Thread(taker); quiet.start();");
      Survivors found = Survivors.watch(
              WORKBENCH,
              "{ taker.given = new " + type + "; LockSupport.unpark(quiet);"
                  + " while (!taker.taken) LockSupport.park(); }")
          .survivors()
          .orElseThrow();
      declare("taker.done = true; LockSupport.unpark(quiet); quiet.join();");
      assertThat(found.reason())
          .as(type)
          .startsWith("the VM has 1 live object of type ")
          .endsWith(" not referenced by any field or array slot");
      assertThat(found.certainty()).as(type).isEqualTo(Survivors.Certainty.AT_LEAST);
    }
  }

  @Test
  void what_a_list_holds_survives_and_what_it_has_outgrown_does_not() {
    declare("var grown = new ArrayList<int[]>();");
    assertThat(survivors("for (int i = 0; i < 20; i++) grown.add(new int[i]);"))
        .containsExactly(
            "int[]×20 held by grown > ArrayList.elementData[]",
            "java.lang.Object[]×1 held by grown > ArrayList.elementData");
    assertThat(survivors("{ grown.add(new int[5]); grown.clear(); }")).isEmpty();
  }

  @Test
  void of_a_replaced_value_the_new_one_is_a_survivor_and_the_old_one_is_not() {
    declare("var replaced = new ArrayList<String>();");
    assertThat(survivors("replaced = new ArrayList<>();"))
        .containsExactly("java.util.ArrayList×1 held by replaced");
  }

  @Test
  void a_map_is_held_by_its_variable_and_holds_the_rest() {
    assertThat(survivors("var cache = new HashMap<Integer, int[]>(); cache.put(1, new int[2]);"))
        .contains(
            "int[]×1 held by cache > HashMap.table[] > HashMap.Node.value",
            "java.util.HashMap.Node×1 held by cache > HashMap.table[]",
            "java.util.HashMap×1 held by cache");
  }

  @Test
  void objects_of_anonymous_classes_survive_wherever_their_class_is_written() {
    assertThat(survivors("Object plain = new ArrayList<Integer>() { int extra; };"))
        .containsExactly("anonymous java.util.ArrayList×1 held by plain");
    assertThat(survivors("var listed = new ArrayList<Integer>() { int extra; };"))
        .containsExactly("anonymous java.util.ArrayList×1 held by listed");
    assertThat(survivors("var two = new Object[] {new Object() { int k; }, new Thread.State[1]};"))
        .contains("anonymous java.lang.Object×1 held by two[]");
    assertThat(survivors("{ var gone = new Object() { int[] held = new int[3]; }; }"))
        .isEmpty();
    assertThat(
            survivors("var order = new Comparator<String>() { Object in = new Object() { int w; };"
                + " public int compare(String a, String b) { return 0; } };"))
        .hasSize(2)
        .contains("anonymous java.util.Comparator×1 held by order")
        .anyMatch(line -> line.startsWith("anonymous java.lang.Object×1 held by order"));
  }

  @Test
  void an_inner_object_holds_its_outer_one() {
    declare("class Keeper { int[] big = new int[100]; class Part { int n() { return big.length; } }"
        + " Part make() { return new Part(); } }");
    assertThat(survivors("var part = new Keeper().make();"))
        .containsExactly(
            "Keeper.Part×1 held by part",
            "Keeper×1 held by part > Keeper.Part.this$0",
            "int[]×1 held by part > Keeper.Part.this$0 > Keeper.big");
  }

  @Test
  void a_listener_and_a_lambda_hold_what_they_use() {
    declare("class Button { final List<Runnable> listeners = new ArrayList<>(); }");
    declare("var button = new Button();");
    assertThat(survivors("{ int[] seen = new int[50]; button.listeners.add(() -> seen[0]++); }"))
        .contains(
            "int[]×1 held by button > Button.listeners > ArrayList.elementData[] > lambda.arg$1")
        .anyMatch(line -> line.startsWith("lambda×1 held by button > Button.listeners"));
  }

  @Test
  void a_static_field_of_the_learners_class_holds() {
    declare("class Registry { static int[] last; }");
    assertThat(survivors("{ Registry.last = new int[7]; }"))
        .containsExactly("int[]×1 held by Registry.last");
  }

  @Test
  void a_thread_local_holds_its_value() {
    declare("var local = new ThreadLocal<int[]>();");
    assertThat(survivors("local.set(new int[1000]);"))
        .contains("int[]×1 held by thread main > thread-local");
    declare("local.remove();");
  }

  @Test
  void an_unstarted_thread_is_held_by_its_variable_only() {
    assertThat(survivors("var unstarted = new Thread(() -> {}, \"idle\");"))
        .anyMatch(line -> line.startsWith("java.lang.Thread×1 held by unstarted"));
    assertThat(survivors("{ new Thread(() -> {}, \"unheld\"); }"))
        .noneMatch(line -> line.startsWith("java.lang.Thread×"));
  }

  @Test
  void a_running_thread_may_hold_what_cannot_be_seen() {
    declare("var latch = new CountDownLatch(1); var ready = new CountDownLatch(1);");
    Survivors found = Survivors.watch(
            WORKBENCH,
            "{ new Thread(() -> { int[] own = new int[9]; ready.countDown(); try { latch.await(); }"
                + " catch (InterruptedException e) {} own[0]++; }, \"worker\").start();"
                + " ready.await(); }")
        .survivors()
        .orElseThrow();
    declare("latch.countDown();");
    assertThat(found.reason()).isNotNull();
    assertThat(listed(found)).anyMatch(line -> line.startsWith("java.lang.Thread×1 held by "));
  }

  @Test
  void a_weak_reference_does_not_hold_and_a_soft_one_does() {
    assertThat(survivors("var weak = new java.lang.ref.WeakReference<>(new int[100]);"))
        .containsExactly("java.lang.ref.WeakReference×1 held by weak");
    assertThat(survivors("var soft = new java.lang.ref.SoftReference<>(new int[100]);"))
        .containsExactly(
            "int[]×1 held by soft > SoftReference, softly",
            "java.lang.ref.SoftReference×1 held by soft");
  }

  @Test
  void an_exception_that_ends_the_code_is_held_by_nobody() {
    SurvivorsReport report = report("throw new IllegalStateException(\"no\" + 'w');");
    assertThat(report.ended()).isEqualTo(RunStatus.THREW);
    assertThat(report.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.IllegalStateException")
        .containsEntry("survivingObjects", 0L);
  }

  @Test
  void literals_and_enum_constants_are_told_apart() {
    declare("var literals = new ArrayList<String>();");
    assertThat(survivors("literals.add(\"never seen before\");"))
        .containsExactly("java.lang.Object[]×1 held by literals > ArrayList.elementData");
    declare("enum Shade { DARK, LIGHT }");
    Survivors found =
        Survivors.watch(WORKBENCH, "var shade = Shade.DARK;").survivors().orElseThrow();
    assertThat(found.all().objects()).as("%s", found).isZero();
    assertThat(found.firstTime().objects()).as("%s", found).isPositive();
  }

  @Test
  void code_that_does_not_compile_has_no_survivors() {
    SurvivorsReport report = report("int = 3");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(report.data())
        .containsEntry("status", "rejected")
        .containsEntry("survivingObjects", null);
  }

  @Test
  void survivors_are_never_more_than_what_was_allocated() {
    for (String code : List.of(
        "var several = List.of(1000, 2000, 3000);",
        "var text = new StringBuilder(\"a\").append(1).append(\"bc\");",
        "var tree = new TreeMap<String, Integer>(Map.of(\"k\", 1000));",
        "var parts = \"a,b,c\".split(\",\");")) {
      Survivors.Watched watched = Survivors.watch(WORKBENCH, code);
      var own = watched.answer().transcript().allocations().own();
      assertThat(watched.survivors().orElseThrow().all().objects())
          .as(code)
          .isPositive()
          .isLessThanOrEqualTo(own.objects());
    }
  }

  @Test
  void a_million_survivors_are_counted() {
    Map<String, Object> data = report(
            "var million = new Object[1_000_000]; for (int i = 0; i < million.length; i++)"
                + " million[i] = new Object();")
        .data();
    declare("million = null;");
    assertThat(data).containsEntry("survivingObjects", 1_000_001L);
    assertThat(data.get("survivingBytes")).isEqualTo(data.get("bytes"));
    assertThat(data).containsEntry("survivorsExact", true);
  }

  @Test
  void a_small_heap_is_enough() {
    try (Workbench small = Workbench.of(
        SessionOptions.builder().vmFlags(List.of("-Xms16m", "-Xmx64m")).build())) {
      Survivors found = Survivors.watch(
              small,
              "var held = new Object[300_000]; for (int i = 0; i < held.length; i++) held[i] = new"
                  + " Object();")
          .survivors()
          .orElseThrow();
      assertThat(found.reason()).isNull();
      assertThat(found.all().objects()).isEqualTo(300_001);
      Survivors gone = Survivors.watch(small, "held = null;").survivors().orElseThrow();
      assertThat(gone.all().objects()).isZero();
    }
  }

  @Test
  void no_line_is_wider_than_the_screen() {
    SurvivorsReport report = report("var wide = new HashMap<String, List<Integer>>();"
        + " wide.computeIfAbsent(\"key\" + 1, k -> new LinkedList<>()).add(12345);");
    for (int width : new int[] {40, 80}) {
      assertThat(report.lines(width, Glyphs.ASCII))
          .extracting(Line::text)
          .as("at %d columns", width)
          .allMatch(text -> text.length() <= width && text.chars().allMatch(c -> c < 128));
    }
    assertThat(report.lines(80, Glyphs.UNICODE))
        .extracting(Line::text)
        .anyMatch(text -> text.startsWith("  survived: ") && text.endsWith(" · exact"));
  }

  @Test
  void no_argument_is_answered_with_an_example() {
    assertThatThrownBy(() ->
            InstrumentList.run(new SurvivorsInstrument(), new InstrumentContext(WORKBENCH), ""))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("SNIPPET is missing; try /survivors var list = new ArrayList<>(List.of(1000))");
  }
}
