package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interrupting any thread at any moment does not change a count. */
@OneJdkIsEnough
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
class InterruptedCountTest {
  private static final int LONG = 1_300_000;
  private static final int TIMES = 25;

  /** Each leaves an interrupt behind, or many; all create {@code n} builders of two objects. */
  private static final List<String> INTERRUPTING = List.of(
      "{ for (int i = 0; i < %d; i++) new StringBuilder(); Thread.currentThread().interrupt(); }",
      "{ Thread.currentThread().interrupt(); for (int i = 0; i < %d; i++) new StringBuilder(); }",
      "{ for (int i = 0; i < %d; i++) { new StringBuilder(); hit.accept(main); } }",
      "{ for (int i = 0; i < %d; i++) { new StringBuilder(); all.run(); } }");

  private static SnippetSession open() {
    SnippetSession session = Counting.open();
    Counting.declare(session, """
        Thread main = Thread.currentThread();
        Consumer<Thread> hit = Thread::interrupt;
        Thread[] everyone = Thread.getAllStackTraces().keySet().toArray(Thread[]::new);
        Runnable all = () -> { for (int t = 0; t < everyone.length; t++) everyone[t].interrupt(); };
        """);
    Counting.declare(session, "hit.accept(main); all.run();");
    return session;
  }

  @Test
  void a_count_with_interrupts_in_it_and_at_its_end_is_exact_each_time() {
    try (SnippetSession session = open()) {
      for (int time = 0; time < TIMES; time++) {
        for (String code : INTERRUPTING) {
          check(session, code, 500);
        }
      }
    }
  }

  @Test
  void so_is_one_whose_recording_is_rotated_meanwhile() {
    try (SnippetSession session = open()) {
      check(session, INTERRUPTING.get(0), LONG);
      check(session, INTERRUPTING.get(1), LONG);
    }
  }

  /** Another thread goes on interrupting while the count is stopped, read and shown. */
  @Test
  void so_is_one_beside_a_thread_that_never_stops_interrupting() {
    try (SnippetSession session = open()) {
      Counting.declare(session, """
          volatile boolean going = true;
          Thread pest = new Thread(() -> { while (going) { all.run(); Thread.yield(); } });
          """);
      Counting.declare(session, "pest.start();");
      for (int time = 0; time < TIMES; time++) {
        check(session, "{ for (int i = 0; i < %d; i++) new StringBuilder(); }", 1_000);
      }
      Counting.declare(session, "going = false;");
      // It may still be interrupted while it waits, and then has waited for nothing.
      Counting.run(session, "new int[3]");
    }
  }

  private static void check(SnippetSession session, String format, int objects) {
    String code = format.formatted(objects);
    AllocationProfile profile = Counting.run(session, code);
    assertThat(profile.byType())
        .filteredOn(type -> type.type().equals("java.lang.StringBuilder"))
        .as(code)
        .singleElement()
        .extracting(type -> type.amount().objects())
        .isEqualTo((long) objects);
    assertThat(profile.reason()).as("%s in %s", code, Locale.getDefault()).isNull();
  }
}
