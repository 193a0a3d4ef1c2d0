package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a profile keeps apart, what it attributes to which line, and how it names types. */
class ReceiptTest {
  private static SnippetSession session;
  private static CountedVm vm;

  @BeforeAll
  static void open() {
    session = Counting.open();
    vm = CountedVm.of(session);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Amount ints(int arrays, int length) {
    return new Amount(arrays, arrays * vm.array(Integer.BYTES, length));
  }

  private static String numberOf(String source) {
    return session.history().stream()
        .filter(entry -> entry.source().equals(source.strip()))
        .reduce((first, second) -> second)
        .orElseThrow()
        .number();
  }

  @Test
  void each_line_of_a_snippet_has_what_it_caused() {
    String code = """
        {
          int[] a = new int[10];

          for (int i = 0; i < 3; i++) {
            a = new int[20];
          }
          int sum = 0; // nothing
          Object o = new int[30].clone();
        }""";
    AllocationProfile profile = Counting.run(session, code);
    String number = numberOf(code);
    assertThat(profile.byLine())
        .as(code)
        .containsExactly(
            new LineAmount(number, 2, "int[] a = new int[10];", ints(1, 10)),
            new LineAmount(number, 5, "a = new int[20];", ints(3, 20)),
            new LineAmount(number, 8, "Object o = new int[30].clone();", ints(2, 30)));
  }

  @Test
  void an_object_made_in_a_method_counts_for_the_line_in_the_method() {
    String method = """
        int[] make(int n) {
          return new int[n];
        }""";
    Counting.declare(session, method);
    AllocationProfile profile = Counting.run(session, "make(7)");
    assertThat(profile.byLine())
        .containsExactly(new LineAmount(numberOf(method), 2, "return new int[n];", ints(1, 7)));
  }

  @Test
  void an_object_made_by_the_jdk_counts_for_the_line_that_called_it() {
    String code = "String copy =\n    \"hello\"\n        .substring(1);";
    AllocationProfile profile = Counting.run(session, code);
    assertThat(profile.byLine()).hasSize(1);
    LineAmount line = profile.byLine().get(0);
    assertThat(line.line()).as(code).isEqualTo(3);
    assertThat(line.text()).isEqualTo(".substring(1);");
    assertThat(line.amount()).isEqualTo(profile.own());
  }

  @Test
  void lines_of_several_snippets_stand_in_the_order_of_the_snippets() {
    Counting.declare(session, "class Part { int[] data = new int[4]; }");
    Counting.declare(session, "Part part() { return new Part(); }");
    AllocationProfile profile = Counting.run(session, "int[] mine = new int[1]; part()");
    assertThat(profile.byLine())
        .extracting(LineAmount::text)
        .containsExactly(
            "int[] mine = new int[1];",
            "class Part { int[] data = new int[4]; }",
            "Part part() { return new Part(); }");
    assertThat(profile.byLine().stream().map(LineAmount::amount).reduce(Amount.ZERO, Amount::plus))
        .isEqualTo(profile.own());
  }

  @Test
  void a_lambda_s_objects_count_for_the_line_in_the_lambda() {
    String code = """
        {
          Supplier<int[]> s = () ->
              new int[6];
          s.get();
        }""";
    AllocationProfile profile = Counting.run(session, code);
    assertThat(profile.byLine())
        .containsExactly(new LineAmount(numberOf(code), 3, "new int[6];", ints(1, 6)));
  }

  @Test
  void no_name_of_a_type_shows_the_session_s_own_classes() {
    Counting.declare(session, """
        Object keep;
        class Zoo { static class Cage { Runnable r(int n) { return () -> keep = n; } } }
        Runnable outside(int n) { return () -> keep = n; }
        interface Named { String name(); }
        enum Kind { A { int n() { return 1; } }; abstract int n(); }
        """);
    AllocationProfile profile = Counting.run(session, """
        {
          Object[] all = {new Zoo[2][3], new Zoo.Cage(), new Zoo.Cage().r(1), outside(2)};
          int n = 3;
          class Here { int m = n; }
          all = new Object[] {new Here(), new Here[1], new Named() { public String name() { return "" + n; } }};
          Runnable r = () -> System.out.print(n);
          Kind[] kinds = Kind.values();
        }""");
    assertThat(profile.byType())
        .extracting(TypeAmount::type)
        .doesNotContain("")
        .noneMatch(name -> name.contains("REPL") || name.contains("$"))
        .contains("Zoo[][]", "Zoo[]", "Zoo.Cage", "lambda in r", "lambda in outside")
        .contains("Here", "Here[]", "anonymous Named", "lambda", "Kind[]");
  }

  @Test
  void types_come_with_most_bytes_first() {
    AllocationProfile profile =
        Counting.run(session, "{ Object o = new byte[100]; o = new long[100]; o = new int[100]; }");
    assertThat(profile.byType())
        .extracting(TypeAmount::type)
        .containsExactly("long[]", "int[]", "byte[]");
  }

  @Test
  void turning_the_value_into_text_is_not_counted() {
    Counting.declare(session, """
        class Wordy { public String toString() { return "n".repeat(1000) + new int[50].length; } }""");
    AllocationProfile profile = Counting.run(session, "new Wordy()");
    assertThat(profile.byType())
        .containsExactly(new TypeAmount("Wordy", new Amount(1, vm.object(0))));
  }

  @Test
  void a_primitive_value_s_box_is_not_counted_but_the_code_s_own_is() {
    assertThat(Counting.run(session, "int p = 5000").own()).isEqualTo(Amount.ZERO);
    assertThat(Counting.run(session, "p + 1000").own()).isEqualTo(Amount.ZERO);
    assertThat(Counting.run(session, "Integer q = 5000").own())
        .isEqualTo(new Amount(1, vm.object(Integer.BYTES)));
    assertThat(Counting.run(session, "Integer.valueOf(6000)").own().objects()).isEqualTo(1);
  }

  @Test
  void a_static_initialiser_s_objects_are_one_time() {
    Counting.declare(session, "class Table { static int[] data = new int[1000]; }");
    AllocationProfile first = Counting.run(session, "Table.data.length");
    assertThat(first.own()).isEqualTo(Amount.ZERO);
    assertThat(first.oneTime().bytes()).isGreaterThanOrEqualTo(vm.array(Integer.BYTES, 1000));
    assertThat(Counting.run(session, "Table.data.length").own()).isEqualTo(Amount.ZERO);
  }

  @Test
  void other_threads_stand_apart() {
    AllocationProfile profile = Counting.run(session, """
        {
          Thread t = new Thread(() -> { int[][] a = new int[3][100]; });
          t.start();
          t.join();
        }""");
    Amount expected = new Amount(1, vm.array(vm.reference(), 3)).plus(ints(3, 100));
    assertThat(profile.otherThreads()).isEqualTo(expected);
    assertThat(profile.byType()).extracting(TypeAmount::type).doesNotContain("int[]", "int[][]");
  }

  @Test
  void a_constructor_called_on_another_thread_is_not_the_snippet_s() {
    Counting.declare(session, "class Late { int[] data = new int[5]; }");
    AllocationProfile profile = Counting.run(session, """
        {
          Thread t = new Thread(Late::new);
          t.start();
          t.join();
        }""");
    assertThat(profile.otherThreads())
        .isEqualTo(new Amount(1, vm.object(vm.reference())).plus(ints(1, 5)));
  }

  @Test
  void direct_buffers_stand_apart() {
    AllocationProfile profile =
        Counting.run(session, "var direct = java.nio.ByteBuffer.allocateDirect(1 << 20)");
    assertThat(profile.directBytes()).isEqualTo(1 << 20);
    assertThat(profile.own().bytes()).isLessThan(1 << 20);
  }

  @Test
  void a_heap_buffer_is_no_direct_buffer() {
    AllocationProfile profile = Counting.run(session, "java.nio.ByteBuffer.allocate(1 << 20)");
    assertThat(profile.directBytes()).isZero();
    assertThat(profile.own().bytes()).isGreaterThan(1 << 20);
  }

  @Test
  void a_hundred_thousand_objects_are_all_seen() {
    AllocationProfile profile =
        Counting.run(session, "for (int i = 0; i < 100_000; i++) { new Object(); }");
    assertThat(profile.own()).isEqualTo(new Amount(100_000, 100_000 * vm.object(0)));
  }

  @Test
  void counts_do_not_wear_off_while_code_gets_hot() {
    Counting.declare(session, """
        record Pixel(int x, int y) { int sum() { return x + y; } }
        int hot(int n) { int s = 0; for (int i = 0; i < n; i++) s += new Pixel(i, 1).sum(); return s; }""");
    for (int i = 0; i < 5; i++) {
      assertThat(Counting.run(session, "hot(50_000)").own())
          .as("run %d", i)
          .isEqualTo(new Amount(50_000, 50_000 * vm.object(8)));
    }
  }

  @Test
  void what_was_not_counted_is_not_exactly_nothing() {
    AllocationProfile profile = session.evaluateUncounted("new int[10]").allocations();
    assertThat(profile).isEqualTo(AllocationProfile.uncounted("it was not counted"));
  }

  @Test
  void an_exception_that_ends_the_snippet_leaves_its_receipt() {
    Transcript transcript =
        session.evaluate("{ int[] a = new int[8]; throw new IllegalStateException(\"end\"); }");
    Evaluation.Threw threw = (Evaluation.Threw) transcript.evaluations().get(0);
    assertThat(threw.allocations().exact()).isTrue();
    assertThat(threw.allocations().byType())
        .extracting(TypeAmount::type)
        .contains("int[]", "java.lang.IllegalStateException");
  }

  @Test
  void several_statements_add_up() {
    Transcript transcript = session.evaluate("int[] one = new int[1]; int[] two = new int[2];");
    assertThat(transcript.evaluations()).hasSize(2);
    assertThat(transcript.allocations().own()).isEqualTo(ints(1, 1).plus(ints(1, 2)));
    assertThat(transcript.allocations().byType())
        .isEqualTo(List.of(new TypeAmount("int[]", ints(1, 1).plus(ints(1, 2)))));
  }
}
