package org.bytewise.junit.internal.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.GroupedNumber;
import org.bytewise.counting.profile.Observers;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.run.AllocationCounter;
import org.bytewise.counting.run.CountedRun;
import org.bytewise.junit.internal.vm.ExactCount.OfType;
import org.bytewise.junit.internal.vm.ExactCount.Sum;

/**
 * The side that counts: what a test's own calls of this library reach in the VM that runs the test
 * again. There is one for each such VM, and none in any other. Used by the thread of the test.
 */
public final class CountingSession {
  /** The number of repetitions that are watched together while the compiler is at work. */
  private static final int BATCH = 1_000;

  /** The number of batches after which C2 has compiled whatever it compiles. */
  private static final int FEWEST_BATCHES = 20;

  private static final int MOST_BATCHES = 100;

  /** The number of bytes after which code that allocates much has run often enough. */
  private static final long MOST_BYTES = 1L << 30;

  private static volatile CountingSession current;

  private final AllocationCounter counter;
  private final TestCode code;
  private final boolean steady;
  private CountRequest request;

  /** For each target, the counts so far; the target is the method, or one region after another. */
  private final List<List<ExactCount>> counts = new ArrayList<>();

  /** What regions cost while the method as a whole is counted, from an earlier request. */
  private List<ExactCount> replayed = List.of();

  private int reached;
  private int regions;
  private boolean inside;

  private CountingSession(AllocationCounter counter, TestCode code, boolean steady) {
    this.counter = counter;
    this.code = code;
    this.steady = steady;
  }

  static CountingSession start(AllocationCounter counter, TestCode code, boolean steady) {
    CountingSession started = new CountingSession(counter, code, steady);
    current = started;
    return started;
  }

  /** Returns this VM's session; empty in a VM that only runs tests. */
  public static Optional<CountingSession> current() {
    return Optional.ofNullable(current);
  }

  /** Begins with another test. */
  synchronized void begin(CountRequest next) {
    request = next;
    code.set(next);
    counts.clear();
    reached = 0;
  }

  /**
   * Lets the regions of a method that is counted as a whole have the figures of their own count.
   */
  synchronized void replay(List<CountSeries> series) {
    replayed = series.stream().map(CountSeries::last).toList();
  }

  /** Begins another execution of the test. */
  synchronized void beginExecution() {
    reached = 0;
    regions = 0;
  }

  synchronized List<CountSeries> series() {
    return counts.stream()
        .takeWhile(target -> !target.isEmpty())
        .map(CountSeries::of)
        .toList();
  }

  /** Returns whether the test method as a whole is to be counted. */
  public synchronized boolean countsMethod() {
    return request != null && request.isForMethod();
  }

  /** Something that may throw anything. */
  @FunctionalInterface
  public interface Body {
    /** Runs it. */
    void run() throws Throwable;
  }

  /**
   * Runs the test method and counts it.
   *
   * @param once runs it as JUnit does, which is possible only once
   * @param again returns what runs it again, if it is to be repeated
   */
  public void method(Body once, Callable<Body> again) throws Throwable {
    if (steady) {
      once.run();
      repeat(again.call());
    } else {
      count(once);
    }
  }

  /**
   * Runs a region of a test and counts it, unless the method as a whole is being counted.
   *
   * @param steadily whether it is to be counted after the optimizing compiler; in a VM of the other
   *     kind it counts all the same, and no one looks at the figures
   * @return its count, or what an earlier request counted; nothing if it is inside another region
   */
  public ExactCount region(boolean steadily, Body body) throws Throwable {
    if (inside) {
      body.run();
      return ExactCount.NOTHING;
    }
    inside = true;
    try {
      if (countsMethod()) {
        ExactCount count = replayed();
        body.run();
        return count;
      }
      return steady && steadily ? repeat(body) : count(body);
    } finally {
      inside = false;
    }
  }

  private synchronized ExactCount replayed() {
    int region = regions++;
    return region < replayed.size() ? replayed.get(region) : ExactCount.NOTHING;
  }

  private ExactCount count(Body body) throws Throwable {
    LineSums lines = new LineSums();
    CountedRun run = counter.count(task(body), Observers.of(lines));
    return add(run, lines);
  }

  private static Runnable task(Body body) {
    return () -> {
      try {
        body.run();
      } catch (Throwable e) {
        CountingSession.<RuntimeException>rethrow(e);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void rethrow(Throwable e) throws T {
    throw (T) e;
  }

  private ExactCount add(CountedRun run, LineSums lines) throws Throwable {
    ExactCount count = count(run.allocations(), lines);
    List<ExactCount> target = target();
    target.add(count);
    if (run.thrown().isPresent()) {
      throw run.thrown().get();
    }
    return count;
  }

  private synchronized List<ExactCount> target() {
    if (reached == counts.size()) {
      counts.add(new ArrayList<>());
    }
    return counts.get(reached++);
  }

  /**
   * Repeats code until the compiler is done with it, then counts it. How often depends on what it
   * allocates, never on the clock.
   */
  private ExactCount repeat(Body body) throws Throwable {
    Runnable task = task(body);
    List<ExactCount> target = target();
    Spread spread = spread(task);
    ExactCount last = ExactCount.NOTHING;
    for (int i = 0; i < CountSeries.ALIKE; i++) {
      LineSums lines = new LineSums();
      CountedRun run = counter.countSettled(task, Observers.of(lines));
      if (run.thrown().isPresent()) {
        throw run.thrown().get();
      }
      last = count(run.allocations(), lines);
      target.add(last);
    }
    if (!spread.isEven()) {
      target.add(spread.asCount());
    }
    return last;
  }

  /** The fewest and the most bytes that a repetition allocated. */
  private record Spread(long least, long most) {
    boolean isEven() {
      return least == most;
    }

    ExactCount asCount() {
      return new ExactCount(
          new Sum(0, most),
          List.of(),
          List.of(),
          Sum.ZERO,
          Sum.ZERO,
          0,
          "seen in one of %s repetitions, when objects were not recorded"
              .formatted(GroupedNumber.of(BATCH)));
    }
  }

  /** Repeats code until each repetition of a batch allocates the same, if that ever happens. */
  private static Spread spread(Runnable task) {
    Spread spread = new Spread(0, 0);
    long bytes = 0;
    int batches = 0;
    do {
      spread = batch(task);
      bytes += spread.most() * BATCH;
      batches++;
    } while (bytes < MOST_BYTES
        && batches < MOST_BATCHES
        && (batches < FEWEST_BATCHES || !spread.isEven()));
    return spread;
  }

  private static Spread batch(Runnable task) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < BATCH; i++) {
      long before = Recorder.threadBytes();
      task.run();
      long bytes = Recorder.bytesSince(before);
      least = Math.min(least, bytes);
      most = Math.max(most, bytes);
    }
    return new Spread(least, most);
  }

  private static ExactCount count(AllocationProfile profile, LineSums lines) {
    return new ExactCount(
        sum(profile.own()),
        profile.byType().stream()
            .map(type -> new OfType(type.type(), sum(type.amount())))
            .toList(),
        lines.lines(),
        sum(profile.oneTime()),
        sum(profile.otherThreads()),
        profile.directBytes(),
        profile.exact() ? "" : profile.reason());
  }

  private static Sum sum(AllocationProfile.Amount amount) {
    return new Sum(amount.objects(), amount.bytes());
  }
}
