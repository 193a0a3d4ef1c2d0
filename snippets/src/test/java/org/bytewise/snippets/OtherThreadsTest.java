package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other threads allocate appears in exactly one receipt, whether they do it during a run or
 * between two.
 */
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
class OtherThreadsTest {
  private static final int TIMES = 20;

  /** What the receipts of some lines say of other threads, in the run and before it, together. */
  private static Amount sum(SnippetSession session, String... lines) {
    Amount sum = Amount.ZERO;
    for (String line : lines) {
      AllocationProfile profile = Counting.run(session, line);
      assertThat(profile.circumstances().gapless())
          .as("gapless before %s", line)
          .isTrue();
      Amount since = profile.circumstances().sinceLastInput();
      sum = sum.plus(profile.otherThreads()).plus(since);
    }
    return sum;
  }

  @Test
  void what_a_thread_allocates_appears_once_wherever_it_ends() {
    try (SnippetSession session = Counting.open()) {
      for (int time = 0; time < TIMES; time++) {
        Counting.declare(
            session, "Thread t = new Thread(() -> { byte[] b = new byte[1_000_000]; });");
        assertThat(sum(session, "t.start();", "t.join();", "new int[3]"))
            .as("time %d", time)
            .isEqualTo(new Amount(1, 1_000_016));
      }
    }
  }

  @Test
  void a_thread_that_goes_on_over_several_inputs_is_counted_without_a_gap() {
    try (SnippetSession session = Counting.open()) {
      Counting.declare(
          session,
          "Thread t = new Thread(() -> { for (int i = 0; i < 1_500_000; i++) { int[] a = new "
              + "int[1]; } });");
      assertThat(sum(
              session,
              "t.start();",
              "new int[3]",
              "{ }",
              "Thread.yield();",
              "new int[4]",
              "t.join();",
              "new int[5]"))
          .isEqualTo(new Amount(1_500_000, 36_000_000));
    }
  }

  @Test
  void so_is_one_that_works_only_while_nothing_is_counted() {
    try (SnippetSession session = Counting.open()) {
      Counting.declare(session, """
          java.util.concurrent.SynchronousQueue<Object> work = new java.util.concurrent.SynchronousQueue<>();
          Object token = "x";
          Thread t = new Thread(() -> {
            try {
              for (int i = 0; i < 3; i++) { work.take(); long[] made = new long[100]; work.put(token); }
            } catch (InterruptedException e) { }
          });
          """);
      // Both ends of the queue initialise classes; that is done here.
      Counting.run(session, "t.start();");
      Amount sum = Amount.ZERO;
      for (int i = 0; i < 3; i++) {
        Counting.declare(session, "work.put(token); work.take();");
        AllocationProfile next = Counting.run(session, "new int[3]");
        assertThat(next.circumstances().gapless()).as("input %d", i).isTrue();
        assertThat(next.own()).as("input %d", i).isEqualTo(new Amount(1, 32));
        assertThat(next.circumstances().sinceLastInput().bytes())
            .as("input %d", i)
            .isGreaterThanOrEqualTo(816);
        sum = sum.plus(next.circumstances().sinceLastInput());
      }
      assertThat(sum.bytes()).isLessThan(3 * (816 + 500));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var pool = Executors.newFixedThreadPool(2); pool.submit(work); pool.shutdown();",
        "var timer = new java.util.Timer(true); timer.schedule(new java.util.TimerTask() { public "
            + "void run() { work.run(); timer.cancel(); } }, 1);",
        "java.util.concurrent.CompletableFuture.runAsync(work);",
        "new Thread(work, \"named by the learner\").start();",
      })
  void so_do_pools_timers_and_futures(String start) {
    try (SnippetSession session = Counting.open()) {
      Counting.declare(session, """
          java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
          Runnable work = () -> { byte[] b = new byte[1_000_000]; done.countDown(); };
          """);
      // What the pools need for themselves comes with it; nothing of it is of that size.
      Amount sum = sum(session, start, "done.await();", "new int[3]");
      assertThat(sum.bytes()).as(start).isBetween(1_000_016L, 1_099_999L);
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void so_do_virtual_threads() {
    try (SnippetSession session = Counting.open()) {
      Counting.declare(session, """
          java.util.concurrent.CountDownLatch go = new java.util.concurrent.CountDownLatch(1);
          Runnable work = () -> { try { go.await(); } catch (InterruptedException e) { } byte[] b = new byte[1_000_000]; };
          """);
      // The VM's own classes for virtual threads are loaded before.
      Counting.run(session, "Thread.startVirtualThread(() -> Thread.yield()).join();");
      Amount sum = sum(
          session,
          "var v = Thread.startVirtualThread(work);",
          "go.countDown();",
          "v.join();",
          "{ }");
      assertThat(sum.bytes()).isBetween(1_000_016L, 1_099_999L);
    }
  }

  @Test
  void a_thread_that_was_started_where_nothing_was_recorded_makes_it_a_lower_bound() {
    try (SnippetSession session = Counting.open()) {
      Counting.declare(session, """
          java.util.concurrent.CountDownLatch latch = new java.util.concurrent.CountDownLatch(1);
          Thread t = new Thread(() -> { try { latch.await(); } catch (InterruptedException e) { } });
          """);
      Counting.declare(session, "t.start();");
      assertThat(Counting.run(session, "{ }").circumstances().gapless())
          .as("gapless, although the thread was there before")
          .isFalse();
      assertThat(Counting.run(session, "latch.countDown(); t.join();")
              .circumstances()
              .gapless())
          .isTrue();
    }
  }
}
