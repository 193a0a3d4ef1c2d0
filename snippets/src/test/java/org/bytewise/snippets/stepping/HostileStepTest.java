package org.bytewise.snippets.stepping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.snippets.stepping.Stop.Reason;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;

/** Code run line by line that does not want to end, or ends too early. */
@OneJdkIsEnough
class HostileStepTest {
  private static SnippetSession open(Duration limit) {
    return SnippetSession.openDisposable(
        SessionOptions.builder().profile(VmProfile.STEPPED).timeLimit(limit).build());
  }

  private static SteppedRun run(Duration limit, StepLimits limits, String code) {
    try (SnippetSession session = open(limit)) {
      return session.step(code, limits, stop -> {});
    }
  }

  private static SteppedRun run(String code) {
    return run(null, StepLimits.STANDARD, code);
  }

  private static Evaluation last(SteppedRun run) {
    List<Evaluation> all = run.transcript().evaluations();
    return all.get(all.size() - 1);
  }

  @Test
  void code_that_ends_its_vm_keeps_the_stops_until_then() {
    SteppedRun run = run("int a = 1;\nSystem.exit(3);");
    assertThat(run.stops()).hasSize(2);
    assertThat(last(run))
        .isInstanceOfSatisfying(
            Evaluation.VmLost.class,
            lost -> assertThat(lost.reason()).isEqualTo("the code ended the VM, with status 3"));
  }

  @Test
  void code_with_too_many_stops_is_stopped() {
    SteppedRun run = run(null, new StepLimits(50, 40, 100), "{ int n = 0; while (true) { n++; } }");
    assertThat(run.stops()).hasSize(50);
    assertThat(run.cut()).contains("50 stops are recorded at most");
    assertThat(last(run)).isInstanceOf(Evaluation.Interrupted.class);
  }

  @Test
  void code_that_waits_for_ever_ends_with_its_time() {
    SteppedRun run = run(Duration.ofMillis(500), StepLimits.STANDARD, "Thread.sleep(1_000_000);");
    assertThat(run.stops()).hasSize(1);
    assertThat(run.cut()).contains("the code was stopped");
    assertThat(last(run)).isInstanceOf(Evaluation.TimedOut.class);
  }

  @Test
  void an_interrupt_ends_the_code_and_keeps_its_stops() {
    try (SnippetSession session = open(null)) {
      SteppedRun run = session.step(
          "Thread.sleep(1_000_000);", StepLimits.STANDARD, stop -> session.interrupt());
      assertThat(run.stops()).hasSize(1);
      assertThat(run.cut()).contains("the code was stopped");
      assertThat(last(run)).isInstanceOf(Evaluation.Interrupted.class);
    }
  }

  @Test
  void code_that_catches_what_stops_it_loses_its_vm() {
    SteppedRun run = run(
        Duration.ofMillis(300),
        StepLimits.STANDARD,
        "while (true) { try { Thread.sleep(1_000_000); } catch (Throwable t) { } }");
    assertThat(run.stops()).isNotEmpty();
    assertThat(run.cut()).contains("the code was stopped");
    assertThat(last(run)).isInstanceOf(Evaluation.VmLost.class);
  }

  @Test
  void a_deadlock_ends_with_its_time() {
    SteppedRun run = run(Duration.ofMillis(500), StepLimits.STANDARD, """
        {
          Object a = new Object(), b = new Object();
          Thread t = new Thread(() -> { synchronized (b) { synchronized (a) { } } }, "other");
          synchronized (a) {
            t.start();
            while (t.getState() != Thread.State.BLOCKED) Thread.onSpinWait();
            synchronized (b) { }
          }
        }
        """);
    assertThat(run.stops()).extracting(stop -> stop.threads().get(0).name()).contains("other");
    assertThat(run.cut()).isPresent();
    assertThat(run.transcript().succeeded()).isFalse();
  }

  @Test
  void a_thread_that_never_stops_does_not_keep_the_run_from_ending() {
    SteppedRun run = run("""
        Thread t = new Thread(() -> { while (true); });
        t.setDaemon(true);
        t.start();
        int x = 1;
        """);
    assertThat(run.transcript().succeeded()).isTrue();
    assertThat(run.stops()).extracting(Stop::reason).endsWith(Reason.END);
  }

  @Test
  void a_full_heap_is_an_exception_like_any_other() {
    SteppedRun run =
        run("List<byte[]> l = new ArrayList<>();\nwhile (true) l.add(new byte[20_000_000]);");
    assertThat(run.stops()).anySatisfy(stop -> {
      assertThat(stop.reason()).isEqualTo(Reason.EXCEPTION);
      assertThat(stop.exception()).contains("java.lang.OutOfMemoryError: Java heap space");
    });
    assertThat(run.transcript().succeeded()).isFalse();
  }

  @Test
  void a_stack_that_the_jdk_fills_is_an_exception_like_any_other() {
    SteppedRun run = run("List<Object> l = new ArrayList<>();\nl.add(l);\nl.hashCode();");
    assertThat(run.stops()).anySatisfy(stop -> {
      assertThat(stop.reason()).isEqualTo(Reason.EXCEPTION);
      assertThat(stop.exception()).contains("java.lang.StackOverflowError");
      assertThat(stop.threads().get(0).frames()).hasSizeLessThanOrEqualTo(100);
      assertThat(stop.threads().get(0).more()).isGreaterThan(100);
    });
  }

  @Test
  void deep_recursion_is_folded() {
    SteppedRun run = run(
        null, new StepLimits(600, 40, 20), "int deep(int n) { return deep(n + 1) + 1; }\ndeep(0);");
    assertThat(run.cut()).contains("600 stops are recorded at most");
    Stop last = run.stops().get(599);
    assertThat(last.threads().get(0).frames()).hasSize(20);
    assertThat(last.threads().get(0).more()).isEqualTo(580);
  }

  @Test
  void a_hundred_thousand_objects_are_counted_only_as_far_as_they_were_looked_at() {
    SteppedRun run = run(
        "Object[] all = new Object[100_000];\nArrays.setAll(all, String::valueOf);\nint x = 1;");
    Stop end = run.stops().get(run.stops().size() - 1);
    assertThat(end.heap().objects()).hasSize(40);
    assertThat(end.heap().leftOut()).isPositive();
    assertThat(end.heap().leftOutIsLeast()).isTrue();
    assertThat(run.stops()).allMatch(stop -> stop.cost().exact());
  }

  @Test
  void no_method_of_the_learners_objects_is_called() {
    SteppedRun run = run("""
        class Noisy extends RuntimeException {
          public String toString() { System.out.print("text"); return ""; }
          public int hashCode() { System.out.print("hash"); return 1; }
          public boolean equals(Object o) { System.out.print("equal"); return true; }
          public String getMessage() { System.out.print("message"); return ""; }
        }
        Noisy n = new Noisy();
        Noisy[] all = {n, n};
        throw n;
        """);
    assertThat(run.stops()).extracting(Stop::output).containsOnly("");
    assertThat(run.stops()).extracting(Stop::reason).contains(Reason.EXCEPTION);
  }
}
