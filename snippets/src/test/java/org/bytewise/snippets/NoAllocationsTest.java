package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.api.AllocationError;
import org.bytewise.snippets.api.Bytewise;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Blocks that must not allocate: which pass, which fail, and with what message. */
class NoAllocationsTest {
  private static final String ERROR = "org.bytewise.snippets.api.AllocationError";
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

  private static Evaluation last(SnippetSession in, String code) {
    List<Evaluation> all = in.evaluate(code).evaluations();
    return all.get(all.size() - 1);
  }

  private static String value(String code) {
    Evaluation evaluation = last(session, code);
    assertThat(evaluation).as(code).isInstanceOf(Evaluation.Value.class);
    return ((Evaluation.Value) evaluation).text();
  }

  private static String message(SnippetSession in, String code) {
    Evaluation evaluation = last(in, code);
    assertThat(evaluation).as(code).isInstanceOf(Evaluation.Threw.class);
    ThrownException thrown = ((Evaluation.Threw) evaluation).exception();
    assertThat(thrown.type()).as(code).isEqualTo(ERROR);
    return thrown.message();
  }

  @Test
  void the_very_first_block_of_a_session_passes_and_the_very_first_error_is_right() {
    try (SnippetSession fresh = Counting.open()) {
      assertThat(((Evaluation.Value) last(fresh, "Bytewise.noAllocations(() -> 2 + 3)")).text())
          .isEqualTo("5");
    }
    try (SnippetSession fresh = Counting.open()) {
      assertThat(message(fresh, "Bytewise.noAllocations(() -> { var s = new int[10]; });"))
          .startsWith("allocated int[], ")
          .endsWith(", at line 1: Bytewise.noAllocations(() -> { var s = new int[10]; });");
    }
  }

  @Test
  void a_block_that_creates_nothing_passes_with_its_value() {
    assertThat(value("Bytewise.noAllocations(() -> 2 + 3)")).isEqualTo("5");
    assertThat(value("Bytewise.noAllocations(() -> 1L << 40)")).isEqualTo("1099511627776");
    assertThat(value("Bytewise.noAllocations(() -> 0.5 * 3)")).isEqualTo("1.5");
    assertThat(value("Bytewise.noAllocations(() -> \"abc\".isEmpty())")).isEqualTo("false");
    assertThat(value("Bytewise.noAllocations(() -> \"abc\".strip())")).isEqualTo("\"abc\"");
    assertThat(
            last(session, "Bytewise.noAllocations(() -> { int x = 3; x++; });").succeeded())
        .isTrue();
  }

  @Test
  void where_nothing_is_recorded_the_error_says_so_instead_of_waiting_for_an_answer() {
    assertThatThrownBy(() -> Bytewise.noAllocations(() -> new int[10]))
        .isInstanceOf(AllocationError.class)
        .hasMessageMatching(
            "may have allocated: the thread's count grew by [\\d,]+ bytes, and only at"
                + " Bytewise's prompt is it known for what; in a test, use @AllocatesNothing of"
                + " bytewise-junit");
  }

  @Test
  void the_error_names_type_size_and_line_of_the_first_object() {
    Counting.declare(session, "var list = new ArrayList<Integer>(100);");
    String code = """
        Bytewise.noAllocations(() -> {
          list.add(1000);
          list.add(2000);
        });""";
    assertThat(message(session, code))
        .isEqualTo("allocated Integer, %d bytes, at line 2: list.add(1000);"
            .formatted(vm.object(Integer.BYTES)));
  }

  @Test
  void what_is_made_the_first_time_only_is_allowed_and_shown() {
    Counting.declare(
        session,
        "class Lazy { static final int[] TABLE = new int[256]; static int at(int i) {"
            + " return TABLE[i]; } }");
    Evaluation evaluation = last(session, "Bytewise.noAllocations(() -> Lazy.at(3))");
    assertThat(evaluation).as("%s", evaluation).isInstanceOf(Evaluation.Value.class);
    assertThat(evaluation.allocations().oneTime().objects()).isPositive();
    assertThat(evaluation.allocations().own().objects()).isZero();
  }

  @Test
  void an_own_object_after_the_first_time_ones_is_found() {
    Counting.declare(
        session,
        "class Late { static final int[] TABLE = new int[256]; static int[] copy() {"
            + " return TABLE.clone(); } }");
    assertThat(message(session, "Bytewise.noAllocations(() -> { Late.copy(); });"))
        .startsWith("allocated int[], ")
        .contains("of snippet ");
  }

  @Test
  void a_block_in_a_method_that_was_declared_earlier_is_told_by_its_snippet() {
    String method = """
        int twice(int x) {
          Bytewise.noAllocations(() -> {
            new Object();
          });
          return 2 * x;
        }""";
    Counting.declare(session, method);
    String number = session.history().stream()
        .filter(entry -> entry.source().equals(method))
        .findFirst()
        .orElseThrow()
        .number();
    assertThat(message(session, "twice(4)"))
        .isEqualTo("allocated Object, %d bytes, at line 3 of snippet %s: new Object();"
            .formatted(vm.object(0), number));
  }

  @Test
  void the_receipt_has_nothing_of_the_watching() {
    String block = "Bytewise.noAllocations(() -> { new int[3].clone(); });";
    AllocationProfile first = last(session, block).allocations();
    assertThat(first.exact()).as("%s", first).isTrue();
    assertThat(Counting.byType(first)).containsOnlyKeys("int[]");
    assertThat(first.own().objects()).isEqualTo(2);
    assertThat(first.otherThreads().objects()).isZero();
  }

  @Test
  void an_exception_of_the_block_is_passed_on_as_it_is() {
    Evaluation evaluation =
        last(session, "Bytewise.noAllocations(() -> { int[] none = null; none[0]++; });");
    assertThat(((Evaluation.Threw) evaluation).exception().type())
        .isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void nested_blocks_are_watched_each() {
    assertThat(value("Bytewise.noAllocations(() -> Bytewise.noAllocations(() -> 7))"))
        .isEqualTo("7");
    assertThat(message(
            session,
            "Bytewise.noAllocations(() -> { Bytewise.noAllocations(() -> {}); new Object(); });"))
        .startsWith("allocated Object, ");
  }

  @Test
  void a_million_calls_of_a_block_leave_nothing_in_the_recording() {
    Evaluation evaluation = last(
        session,
        "{ int sum = 0; for (int i = 0; i < 1_000_000; i++) { sum += Bytewise.noAllocations(() ->"
            + " 3); } }");
    assertThat(evaluation.succeeded()).as("%s", evaluation).isTrue();
    assertThat(evaluation.allocations().own().objects()).isZero();
  }

  @Test
  void a_block_on_another_thread_is_watched_there_and_what_it_starts_is_not() {
    String other = """
        {
          Throwable[] thrown = new Throwable[1];
          Thread thread = new Thread(() -> {
            try {
              Bytewise.noAllocations(() -> {
                new Object();
              });
            } catch (Throwable e) {
              thrown[0] = e;
            }
          });
          thread.start();
          thread.join();
          System.out.println(thrown[0].getMessage());
          if (!thrown[0].getMessage().contains("at line 6")) throw new Error(thrown[0]);
        }""";
    Evaluation evaluation = last(session, other);
    assertThat(evaluation.succeeded()).as("%s", evaluation).isTrue();
  }

  @Test
  void a_vm_that_is_not_counted_knows_the_bytes_only() {
    try (SnippetSession fresh = Counting.open()) {
      Evaluation evaluation = fresh
          .evaluateUncounted("Bytewise.noAllocations(() -> { new int[10].clone(); });")
          .evaluations()
          .get(0);
      assertThat(((Evaluation.Threw) evaluation).exception().message())
          .matches("allocated [\\d,]+ bytes; objects are not recorded here, so one-time"
              + " allocations may be among them");
    }
  }

  @Test
  void the_name_is_completed_and_documented_and_nothing_else_of_ours_is_seen() {
    assertThat(session.complete("Bytewise.noA", 12).continuations())
        .anyMatch(candidate -> candidate.text().startsWith("noAllocations("));
    assertThat(session.documentation("Bytewise.noAllocations(", 23))
        .isNotEmpty()
        .allMatch(text -> text.text().startsWith("Runs the block"));
    assertThat(last(session, "org.bytewise.snippets.SourceNames.of(\"x\")"))
        .isInstanceOf(Evaluation.Rejected.class);
  }
}
