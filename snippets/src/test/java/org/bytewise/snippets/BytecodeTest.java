package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.bytewise.snippets.Bytecode.Instruction;
import org.bytewise.snippets.Bytecode.Mark;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One session for all: what a test declares has a name of its own. */
class BytecodeTest {
  private static SnippetSession session;

  @BeforeAll
  static void open() {
    session = Counting.open();
    Counting.declare(session, """
        record Point(int x, int y) { static class Deep { int[] go() { return new int[3]; } } }
        int sum(int a) { return a; }
        int sum(long a, List<String> b) { return 2; }
        """);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static List<Instruction> all(String name) {
    return session.bytecode(name).methods().stream()
        .flatMap(method -> method.instructions().stream())
        .toList();
  }

  private static String allocating(String name) {
    return all(name).stream()
        .filter(one -> one.mark() == Mark.ALLOCATES)
        .map(one -> one.opcode() + " " + one.operand())
        .collect(Collectors.joining(", "));
  }

  private static void declare(String code) {
    Counting.declare(session, code);
  }

  @Test
  void what_allocates_is_marked() {
    declare("""
        Object made(int n, String s) {
          Object o = new Point(n, n);
          o = new int[n];
          o = new String[n];
          o = new int[n][n];
          Runnable r = () -> System.out.println(n);
          Runnable q = () -> {};
          return s + n;
        }""");
    assertThat(allocating("made"))
        .isEqualTo("new Point, newarray int[], anewarray java.lang.String[],"
            + " multianewarray int[][], invokedynamic lambda java.lang.Runnable, captures 1,"
            + " invokedynamic concatenation(java.lang.String, int)");
    assertThat(session.bytecode("made").methods())
        .extracting(Bytecode.Method::title)
        .contains("made(int, java.lang.String)", "lambda in made");
  }

  @Test
  void boxing_is_told_apart_by_what_is_boxed() {
    declare("void boxes(int n) { Object a = n; Object b = 5; Object c = 500; Object d = true; }");
    assertThat(all("boxes"))
        .filteredOn(one -> one.operand().contains(".valueOf("))
        .extracting(one -> one.mark() + " " + one.note())
        .containsExactly(
            "MAY_ALLOCATE boxes: may allocate",
            "NONE boxes: uses a cached one",
            "MAY_ALLOCATE boxes: a new one",
            "NONE boxes: uses a cached one");
  }

  @Test
  void lines_are_those_of_the_snippet() {
    declare("int lined(int a) {\n  int b = a + 1;\n  return b;\n}");
    assertThat(all("lined"))
        .extracting(one -> one.line() + " " + one.source())
        .contains("2 int b = a + 1;", "3 return b;");
    assertThat(all("ArrayList.add(Object)")).allMatch(one -> one.line() > 100);
  }

  @Test
  void overloads_are_all_shown_or_one_by_its_parameters() {
    assertThat(session.bytecode("sum").methods())
        .extracting(Bytecode.Method::title)
        .containsExactly("sum(int)", "sum(long, java.util.List)");
    assertThat(session.bytecode("sum( long, List<String> )").methods()).hasSize(1);
    assertThat(session.bytecode("List.of()").methods())
        .extracting(Bytecode.Method::title)
        .containsExactly("java.util.List.of()");
  }

  @Test
  void names_are_found_as_in_source() {
    assertThat(session.bytecode("Point.toString").methods()).hasSize(1);
    assertThat(allocating("Point.toString")).contains("toString");
    assertThat(session.bytecode("Point").wholeClass()).isTrue();
    assertThat(session.bytecode("Point.new").methods().get(0).title())
        .isEqualTo("new Point(int, int)");
    assertThat(allocating("Point.Deep.go")).isEqualTo("newarray int[]");
    assertThat(session.bytecode("java.util.Map.Entry.comparingByKey()").instructions())
        .isPositive();
    assertThat(session.bytecode("ArrayList.stream").methods().get(0).title())
        .as("an inherited method")
        .isEqualTo("java.util.Collection.stream()");
    assertThat(session.bytecode("Object.hashCode").methods().get(0).note()).contains("native");
  }

  @Test
  void without_a_name_it_is_what_ran_last() {
    session.evaluate("new Point(7, 8)");
    assertThat(allocating("")).isEqualTo("new Point");
    assertThat(session.bytecode("$").methods().get(0).title()).startsWith("snippet ");
    String number = session.bytecode("").methods().get(0).title().substring("snippet ".length());
    assertThat(allocating("$" + number)).isEqualTo("new Point");
  }

  @Test
  void every_class_of_java_util_can_be_shown() {
    for (String name : List.of(
        "HashMap",
        "ArrayDeque",
        "Collections",
        "Arrays",
        "Objects",
        "java.lang.String",
        "java.util.stream.Collectors",
        "java.util.concurrent.TimeUnit")) {
      assertThat(session.bytecode(name).instructions()).as(name).isPositive();
    }
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatThrownBy(() -> session.bytecode("nothingLikeThis"))
        .isInstanceOf(NoSuchCodeException.class)
        .hasMessage("no method and no class is called 'nothingLikeThis'");
    assertThatThrownBy(() -> session.bytecode("ArrayList.ad"))
        .hasMessageStartingWith("ArrayList has no method 'ad'; it has add, add");
    assertThatThrownBy(() -> session.bytecode("a b c"))
        .hasMessage("'a b c' is not the name of a method or class");
    assertThatThrownBy(() -> session.bytecode("$999")).hasMessageContaining("$999");
  }
}
