package org.bytewise.counting.watch;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.bytewise.counting.GroupedNumber;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.recorder.SteadyThread;

/**
 * Watches blocks that must not allocate. A block that does not allocate costs only two readings of
 * the thread's byte count. If a block does, the recording so far tells what its objects were: a
 * separate thread writes it out and asks the reader while the block's thread waits, so that none of
 * this shows in the block's figures. Thread-safe.
 */
public final class AllocationWatch {
  /** How long the reader may take to read a recording, which may be long. */
  private static final long ANSWER_MILLIS = 60_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String OURS = "org.bytewise.";
  private static final Object LOCK = new Object();

  private static volatile AllocationWatch instance;

  private final Recorder recorder;
  private final Asking asking;

  // All fields below are guarded by LOCK. The pending question of a block's thread; none if maker
  // is null.
  private static Thread asker;
  private static long from;
  private static long to;
  private static Function<String, Error> maker;
  private static long asked;
  private static long answered;
  private static Error result;
  private static boolean used;

  // The reader's answer to this question, once it has arrived.
  private long question;
  private WatchAnswer answer;

  private AllocationWatch(Recorder recorder, Asking asking) {
    this.recorder = recorder;
    this.asking = asking;
  }

  /** Sends questions to the reader of the recording; {@link #answered} receives the answers. */
  @FunctionalInterface
  public interface Asking {
    /**
     * Sends a question.
     *
     * @param question as encoded by {@link WatchQuestion#payload}
     */
    void ask(byte[] question) throws IOException;
  }

  /**
   * Starts serving the blocks of this VM.
   *
   * @param api the class through which code uses this one; loaded now, so that no block has to load
   *     it
   */
  public static void install(Recorder recorder, Asking asking, String api) {
    AllocationWatch watch = new AllocationWatch(recorder, asking);
    instance = watch;
    SteadyThread.start("bytewise-watch", watch::serve);
    try {
      Class.forName(api);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    end(begin(), message -> null);
    synchronized (LOCK) {
      used = false;
    }
  }

  /**
   * Returns whether there has been a block; from then on runs are recorded even if nobody counts
   * them.
   */
  public static boolean isUsed() {
    synchronized (LOCK) {
      return used;
    }
  }

  /**
   * Begins a block; creates no objects.
   *
   * @return the value to pass to {@link #end}
   */
  public static long begin() {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    if (bytes < 0) {
      throw new IllegalStateException(
          "the VM does not count what this thread allocates: call noAllocations on a platform"
              + " thread, and leave the count switched on");
    }
    return bytes;
  }

  /**
   * Ends a block; creates no objects.
   *
   * @param before from {@link #begin}
   * @param error creates the error from its message
   */
  public static void end(long before, Function<String, Error> error) {
    long now = THREADS.getCurrentThreadAllocatedBytes();
    if (now == before) {
      return;
    }
    if (now < 0) {
      throw error.apply(
          "may have allocated: it switched off the VM's count of what threads allocate");
    }
    if (instance == null) {
      throw error.apply(
          "may have allocated: the thread's count grew by " + GroupedNumber.of(now - before)
              + " bytes, and only at Bytewise's prompt is it known for what; in a test, use"
              + " @AllocatesNothing of bytewise-junit");
    }
    Error found = examine(before, now, error);
    if (found != null) {
      throw found;
    }
  }

  private static Error examine(long before, long now, Function<String, Error> error) {
    synchronized (LOCK) {
      boolean interrupted = false;
      try {
        while (maker != null) {
          interrupted |= awaitChange();
        }
        used = true;
        asker = Thread.currentThread();
        from = before;
        to = now;
        maker = error;
        long mine = ++asked;
        LOCK.notifyAll();
        while (answered < mine) {
          interrupted |= awaitChange();
        }
        return result;
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /**
   * Waits for a change; returns whether the thread was interrupted, which the code finds out when
   * it continues.
   */
  @SuppressWarnings("WaitNotInLoop") // Its callers loop.
  private static boolean awaitChange() {
    try {
      LOCK.wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** The loop of the thread that asks the reader. */
  @SuppressWarnings("StaticAssignmentOfThrowable") // It is handed over, not kept.
  private void serve() {
    while (true) {
      Thread thread;
      WatchQuestion next;
      Function<String, Error> error;
      synchronized (LOCK) {
        while (maker == null) {
          awaitChange();
        }
        thread = asker;
        error = maker;
        next = new WatchQuestion(asked, thread.getId(), from, to, "");
      }
      Error found = null;
      try {
        found = error(thread, next, error);
      } catch (RuntimeException | Error e) {
        // The heap may be full; the block's thread finds that out itself.
      }
      synchronized (LOCK) {
        result = found;
        answered = next.number();
        maker = null;
        asker = null;
        LOCK.notifyAll();
      }
    }
  }

  private Error error(Thread thread, WatchQuestion asked, Function<String, Error> maker) {
    WatchAnswer told = ask(asked);
    String message = switch (told.verdict()) {
      case FIRST_TIME_ONLY -> null;
      case OWN -> "allocated " + told.first();
      case UNKNOWN ->
        "allocated " + GroupedNumber.of(asked.to() - asked.from()) + " bytes; " + told.first();
    };
    if (message == null) {
      return null;
    }
    Error error = maker.apply(message);
    StackTraceElement[] frames = thread.getStackTrace();
    int first = 0;
    while (first < frames.length && !frames[first].getClassName().startsWith(OURS)) {
      first++;
    }
    while (first < frames.length && frames[first].getClassName().startsWith(OURS)) {
      first++;
    }
    error.setStackTrace(Arrays.copyOfRange(frames, first, frames.length));
    return error;
  }

  private WatchAnswer ask(WatchQuestion asked) {
    Path file = recorder.soFar();
    if (file == null) {
      return unknown(
          asked, "objects are not recorded here, so one-time allocations may be among them");
    }
    WatchQuestion full = new WatchQuestion(
        asked.number(), asked.threadId(), asked.from(), asked.to(), file.toString());
    byte[] payload = full.payload();
    try {
      synchronized (this) {
        question = asked.number();
        answer = null;
      }
      asking.ask(payload);
      synchronized (this) {
        long deadline = System.currentTimeMillis() + ANSWER_MILLIS;
        long left = ANSWER_MILLIS;
        while (answer == null && left > 0) {
          wait(left);
          left = deadline - System.currentTimeMillis();
        }
        return answer == null ? unknown(asked, "the recording could not be read in time") : answer;
      }
    } catch (IOException | InterruptedException e) {
      return unknown(asked, "the recording could not be read");
    }
  }

  private static WatchAnswer unknown(WatchQuestion asked, String why) {
    return new WatchAnswer(asked.number(), WatchAnswer.Verdict.UNKNOWN, why);
  }

  /** Accepts an answer from the reader; any thread may call this. */
  public static void answered(byte[] payload) {
    AllocationWatch watch = instance;
    WatchAnswer told = WatchAnswer.of(payload);
    synchronized (watch) {
      if (told.number() == watch.question) {
        watch.answer = told;
        watch.notifyAll();
      }
    }
  }
}
