package org.bytewise.instruments.jit;

import java.time.Duration;
import java.util.function.Consumer;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.CountingFlags;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Repetition;

/** Runs code again and again until C2 has compiled it and every run allocates the same. */
final class Settling {
  /**
   * Flags that make C2 compile the code early, as a whole, and the same on every machine. With
   * on-stack replacement, every run would start in slower code, which allocates more. The code is
   * compiled on its own: inlined into the loop that repeats it, it is optimized differently than in
   * the run that is recorded. A fifth of the usual runs is enough for the profile that C2 decides
   * by; a fiftieth is not. The VM's other classes keep their thresholds, or C2 would be busy with
   * them.
   */
  static final String[] FLAGS = {
    "-XX:TieredStopAtLevel=4",
    "-XX:-UseOnStackReplacement",
    CountingFlags.WAIT_FOR_COMPILER,
    "-XX:CompileCommand=quiet",
    "-XX:CompileCommand=dontinline,REPL.$JShell*::do_it*",
    "-XX:CompileCommand=CompileThresholdScaling,REPL.$JShell*::*,0.2"
  };

  private static final Duration BATCH = Duration.ofMillis(250);

  /**
   * The processor time after which unsettled code is abandoned. Time on the clock would be too
   * short on a busy machine.
   */
  private static final Duration MOST = Duration.ofSeconds(60);

  /** The time on the clock after which code that mostly waits is abandoned. */
  private static final Duration MOST_WAITING = Duration.ofMinutes(10);

  /** The number of runs that must allocate the same. */
  private static final int ALIKE = 10;

  /** The number of consecutive batches that must look settled. */
  private static final int CALM = 2;

  private final OtherVm vm;
  private final Consumer<String> progress;

  Settling(OtherVm vm, Consumer<String> progress) {
    this.vm = vm;
    this.progress = progress;
  }

  /**
   * How it ended.
   *
   * @param last the last batch
   * @param runs how many runs there were
   * @param counted what one more run allocated, as much as those before it; null where it did not,
   *     or could not be counted
   * @param reason why it did not settle, or why there is no count; null where there is one
   */
  record Result(
      Repetition last, long runs, boolean settled, AllocationProfile counted, String reason) {
    boolean stopped() {
      return last.stopped();
    }
  }

  Result run() {
    long started = System.nanoTime();
    long used = 0;
    long runs = 1;
    int calm = 0;
    String doubt = null;
    Repetition last;
    do {
      last = vm.repeat(BATCH);
      runs += last.runs();
      used += last.processorNanos();
      progress.accept(Words.count(runs, "run")
          + (last.bytes() < 0 ? "" : ", " + Words.bytes(last.bytes()) + " the last one"));
      if (last.failure() != null || last.stopped()) {
        String reason = "after %s: %s".formatted(Words.count(runs, "run"), last.failure());
        return new Result(last, runs, false, null, reason);
      }
      calm = last.compiled() && last.alike() >= ALIKE ? calm + 1 : 0;
      if (calm >= CALM) {
        AllocationProfile counted = vm.countAgain();
        runs++;
        if (counted.exact() && vm.allocatedBytes() == last.bytes()) {
          return new Result(last, runs, true, counted, null);
        }
        // It improved further, or the count is not available.
        doubt = counted.exact()
            ? "the recorded run allocated %s, but earlier runs %s"
                .formatted(Words.bytes(vm.allocatedBytes()), Words.bytes(last.bytes()))
            : counted.reason();
      }
    } while (used < MOST.toNanos() && System.nanoTime() - started < MOST_WAITING.toNanos());
    boolean settled = calm >= CALM;
    return new Result(last, runs, settled, null, settled ? doubt : reason(last, runs, used));
  }

  private static String reason(Repetition last, long runs, long used) {
    String within = " in %s (%s of processor time)"
        .formatted(Words.count(runs, "run"), Words.duration(Duration.ofNanos(used)));
    return last.compiled()
        ? "its runs did not settle on the same allocations" + within
        : "C2 did not compile it" + within;
  }
}
