package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.Spot.Certainty;
import org.bytewise.snippets.Spotted.Missed;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One session for all: what a test declares has a name of its own. */
class SpotTest {
  private static SnippetSession session;

  @BeforeAll
  static void open() {
    session = Counting.open();
    Counting.declare(session, """
        record Point(int x, int y) {}
        record Named(String name) { @Override public String toString() { return name; } }
        class Outer { int v = 1; class Inner {} Inner in() { return new Inner(); }
          Runnable bound() { return () -> v++; } }
        enum Color { RED, GREEN }
        var list = new ArrayList<Integer>(List.of(1, 1000));
        Iterable<Integer> some = list;
        int n = 1000;
        String s = "s" + n;
        Integer boxed = 5000;
        int many(Object... all) { return all.length; }
        int few(int first, int... rest) { return rest.length; }
        """);
    // First runs make objects that are made only once.
    session.evaluate("\"a\" + n + s");
    session.evaluate("new Point(1, 2).toString() + String.format(\"%d\", n)");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Spotted spot(String code) {
    Spotted spotted = session.spot(code);
    assertThat(spotted.transcript().succeeded()).as("%s%n→ %s", code, spotted).isTrue();
    assertThat(spotted.transcript().allocations().reason()).as(code).isNull();
    return spotted;
  }

  /** Code, and its marks as {@code column kind certainty}. */
  static Stream<Arguments> marks() {
    return Stream.of(
        marks("new Point(1, 2)", "1 NEW ALWAYS"),
        marks("new Outer().in()", "1 NEW ALWAYS"),
        marks("new Outer().new Inner()", "1 NEW ALWAYS", "1 NEW ALWAYS"),
        marks("new Object() { int k = n; }.k", "1 NEW ALWAYS"),
        marks("var own = new Object() { int k = n; }", "11 NEW ALWAYS"),
        marks(
            "var both = List.of(new Object() { int a; }, new Point(1, 2) == null ? 1 : new int[1])",
            "20 NEW ALWAYS",
            "45 NEW ALWAYS",
            "71 BOXING NEVER",
            "75 ARRAY ALWAYS"),
        marks(
            "new Object() { int k = n; }.equals(new Object() {})", "1 NEW ALWAYS", "36 NEW ALWAYS"),
        marks(
            "var held = new Object() { Object in = new Object() { int k; }; }",
            "12 NEW ALWAYS",
            "39 NEW ALWAYS"),
        marks(
            "var made = Optional.of(n).map(v -> new Object() { Integer k = 5000; })",
            "24 BOXING MAYBE",
            "31 LAMBDA ONCE",
            "36 NEW ALWAYS",
            "63 BOXING ALWAYS"),
        marks("new int[3]", "1 ARRAY ALWAYS"),
        marks("new int[2][3].length", "1 ARRAY ALWAYS"),
        marks(
            "int[][] grid = {{1}, {2, 3}}",
            "16 ARRAY ALWAYS", "17 ARRAY ALWAYS", "22 ARRAY ALWAYS"),
        marks("new int[0].clone()", "1 ARRAY ALWAYS", "12 CALL ALWAYS"),
        marks("Integer small = 127", "17 BOXING NEVER"),
        marks("Integer least = -128", "17 BOXING NEVER"),
        marks("Integer large = 128", "17 BOXING ALWAYS"),
        marks("Long below = -129L", "14 BOXING ALWAYS"),
        marks("Character letter = 'a'", "20 BOXING NEVER"),
        marks("Character far = '\\u1000'", "17 BOXING ALWAYS"),
        marks("Boolean yes = n > 3", "15 BOXING NEVER"),
        marks("Byte tiny = 5", "13 BOXING NEVER"),
        marks("Double half = 0.5", "15 BOXING ALWAYS"),
        marks("Object any = n", "14 BOXING MAYBE"),
        marks("Integer.valueOf(n)", "1 BOXING MAYBE"),
        marks("{ final int k = 5; Integer c = k; }", "32 BOXING NEVER"),
        marks(
            "{ Integer c = n; c++; c += 1; int d = c; }",
            "15 BOXING MAYBE",
            "18 BOXING MAYBE",
            "23 BOXING MAYBE"),
        marks("int u = n > 3 ? boxed : 4"),
        marks("{ Object o = n > 3 ? n : \"s\"; }", "22 BOXING MAYBE"),
        marks(
            "{ Object o = switch (n) { case 1 -> 5; case 1000 -> n; default -> \"x\"; }; }",
            "37 BOXING NEVER",
            "53 BOXING MAYBE"),
        marks("list.contains(n)", "15 BOXING MAYBE"),
        marks("\"a\" + n + s + 'c'", "1 CONCATENATION ALWAYS"),
        marks("\"a\" + 1 + \"b\"", "1 CONCATENATION NEVER"),
        marks("{ String t = \"a\"; t += n; }", "19 CONCATENATION ALWAYS"),
        marks(
            "(\"a\" + n).length() + (\"b\" + n).length()",
            "2 CONCATENATION ALWAYS",
            "23 CONCATENATION ALWAYS"),
        marks("\"\"\"\n  text\"\"\".length()"),
        marks("switch (s) { case \"a\": n = 1000; break; default: }"),
        marks("switch (Color.RED.name()) { case \"RED\" -> n = 1000; default -> {} }"),
        marks("many(s, n)", "6 VARARGS ALWAYS", "9 BOXING MAYBE"),
        marks("many()", "1 VARARGS ALWAYS"),
        marks("few(1, 2, 3)", "8 VARARGS ALWAYS"),
        marks("{ Object[] all = null; int[] one = null; n = 1000; if (n < 0) many(all); }"),
        marks("for (int x : list) {}", "14 ITERATOR ALWAYS"),
        marks("for (int x : some) {}", "14 ITERATOR MAYBE"),
        marks("for (int x : new int[] {1, 2}) {}", "14 ARRAY ALWAYS"),
        marks("{ Runnable r = () -> n++; n = 1000; }", "16 LAMBDA ONCE"),
        marks(
            "{ int k = n; Runnable r = () -> many(k); r.run(); }",
            "27 LAMBDA ALWAYS",
            "38 VARARGS ALWAYS",
            "38 BOXING MAYBE"),
        marks(
            "{ int k = n; Supplier<Supplier<Integer>> f = () -> () -> k; f.get().get(); }",
            "46 LAMBDA ALWAYS",
            "52 LAMBDA ALWAYS",
            "58 BOXING MAYBE"),
        marks("{ Supplier<Object> f = Object::new; }", "24 METHOD_REFERENCE ONCE"),
        marks("{ Supplier<String> f = s::trim; }", "24 METHOD_REFERENCE ALWAYS"),
        marks(
            "list.stream().map(x -> x).filter(x -> x > 5000).count()",
            "6 STREAM ALWAYS",
            "15 STREAM ALWAYS",
            "19 LAMBDA ONCE",
            "27 STREAM ALWAYS",
            "34 LAMBDA ONCE"),
        marks("Color.values()", "7 CALL ALWAYS"),
        marks("new Point(1, 2).toString()", "1 NEW ALWAYS", "17 CALL ALWAYS"),
        marks("String.format(\"%d\", n)", "8 CALL ALWAYS", "21 VARARGS ALWAYS", "21 BOXING MAYBE"),
        marks("try { throw new Exception(\"x\"); } catch (Exception e) {}", "13 EXCEPTION ALWAYS"),
        marks("try { } finally { Object o = new Point(1, 2); }", "30 NEW ALWAYS"));
  }

  private static Arguments marks(String code, String... marks) {
    return Arguments.of(code, List.of(marks));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("marks")
  void marks_stand_where_objects_are_made_and_are_confirmed(String code, List<String> marks) {
    Spotted spotted = spot(code);
    assertThat(spotted.spots())
        .as(code)
        .extracting(spot -> spot.column() + " " + spot.kind() + " " + spot.certainty())
        .containsExactlyInAnyOrderElementsOf(marks);
    assertThat(spotted.spots())
        .as("confirmed in %s", code)
        .filteredOn(spot -> spot.certainty() != Certainty.MAYBE)
        .allMatch(Spot::isConfirmed);
    assertThat(sum(spotted))
        .as(code)
        .isEqualTo(spotted.transcript().allocations().own());
  }

  /** Every object is explained by a mark or was missed. */
  private static Amount sum(Spotted spotted) {
    return Stream.concat(
            spotted.spots().stream().map(Spot::measured),
            spotted.missed().stream().map(Missed::amount))
        .reduce(Amount.ZERO, Amount::plus);
  }

  @Test
  void an_anonymous_class_is_named_after_its_type_and_shows_what_was_typed() {
    Spotted spotted = spot("""
        var order = new Comparator<String>() {
          public int compare(String a, String b) { return 0; }
        };
        new Object() { int k; }""");
    assertThat(spotted.spots())
        .extracting(one -> one.line() + ":" + one.column() + " " + one.why() + ": " + one.code())
        .containsExactly(
            "1:13 an anonymous Comparator: new Comparator<String>() { "
                + "public int compare(String a, String b) { return 0; } }",
            "4:1 an anonymous Object: new Object() { int k; }");
    assertThat(spotted.missed()).isEmpty();
  }

  @Test
  void marks_stand_on_the_lines_of_an_input_of_several_statements() {
    Spotted spotted = spot("""
        int twice(int k) {
          Object first = new Point(k, k);
          return 2 * k;
        }
        class Made { int[] data = new int[4]; Made() {} }
        twice(1);
        new Made()""");
    assertThat(spotted.spots())
        .extracting(spot -> spot.line() + ":" + spot.column() + " " + spot.kind() + " "
            + spot.measured().objects())
        .containsExactly("2:18 NEW 1", "5:27 ARRAY 1", "7:1 NEW 1");
    assertThat(spotted.missed()).isEmpty();
  }

  @Test
  void what_a_called_method_makes_was_missed_by_reading() {
    Spotted spotted = spot("{\n  var l = new ArrayList<String>();\n  l.add(\"x\");\n}");
    assertThat(spotted.spots()).hasSize(1);
    assertThat(spotted.missed())
        .extracting(one -> one.line() + " " + one.type() + " " + one.in())
        .containsExactly("3 java.lang.Object[] java.util.ArrayList.add");
  }

  @Test
  void a_mark_in_code_that_did_not_run_is_not_confirmed() {
    Spotted spotted = spot("if (n < 0) { new Point(1, 2); }");
    assertThat(spotted.spots()).hasSize(1);
    assertThat(spotted.spots().get(0).isConfirmed()).isFalse();
  }

  @Test
  void a_loop_s_mark_counts_all_its_runs_and_tells_a_mark_from_its_neighbour() {
    Spotted spotted =
        spot("for (int i = 0; i < 5; i++) { new Point(i, i); if (i > 2) new Point(0, 0); }");
    assertThat(spotted.spots())
        .extracting(spot -> spot.measured().objects())
        .containsExactly(5L, 2L);
  }

  @Test
  void a_record_s_own_toString_is_no_mark() {
    assertThat(spot("new Named(s).toString()").spots()).hasSize(1);
  }

  @Test
  void code_that_does_not_compile_has_no_marks() {
    Spotted spotted = session.spot("int wrong = \"x\" + new Point(1, 2)");
    assertThat(spotted.spots()).isEmpty();
    assertThat(spotted.transcript().evaluations().get(0)).isInstanceOf(Evaluation.Rejected.class);
  }

  @Test
  void code_that_throws_or_ends_its_vm_has_its_marks() {
    Spotted threw = session.spot("throw new IllegalStateException(\"x\" + n)");
    assertThat(threw.spots()).hasSize(2).allMatch(Spot::isConfirmed);
    try (SnippetSession other = Counting.open()) {
      Spotted lost = other.spot("{ Object o = new int[3]; System.exit(3); }");
      assertThat(lost.transcript().evaluations().get(0)).isInstanceOf(Evaluation.VmLost.class);
      assertThat(lost.spots()).as("marks of what ended its VM").hasSize(1);
    }
  }
}
