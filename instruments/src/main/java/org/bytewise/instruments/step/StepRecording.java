package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.StopListener;

/** A run while it is being recorded. Thread-safe. */
final class StepRecording implements StopListener {
  private final List<Stop> stops = new ArrayList<>();
  private final Runnable changed;
  private SteppedRun run;
  private RuntimeException failure;

  /** @param changed called after each stop and at the end, by the thread that records */
  StepRecording(Runnable changed) {
    this.changed = changed;
  }

  @Override
  public void stopped(Stop stop) {
    synchronized (this) {
      stops.add(stop);
      notifyAll();
    }
    changed.run();
  }

  /** Ends the recording. */
  void end(SteppedRun result) {
    synchronized (this) {
      run = result;
      notifyAll();
    }
    changed.run();
  }

  /** Ends the recording without a result. */
  void fail(RuntimeException e) {
    synchronized (this) {
      failure = e;
      notifyAll();
    }
    changed.run();
  }

  /**
   * Waits for the first stop.
   *
   * @return whether there is one; false if the run ended without
   */
  synchronized boolean awaitFirst() throws InterruptedException {
    while (stops.isEmpty() && !isEnded()) {
      wait();
    }
    return !stops.isEmpty();
  }

  synchronized boolean isEnded() {
    return run != null || failure != null;
  }

  synchronized int size() {
    return stops.size();
  }

  /** Returns a stop in what has been recorded so far. */
  synchronized StepMoment moment(int at) {
    Optional<String> cut = run == null ? Optional.empty() : run.cut();
    return new StepMoment(stops, at, isEnded(), cut);
  }

  synchronized Stop stop(int at) {
    return stops.get(at);
  }

  /**
   * Returns the whole run.
   *
   * @throws RuntimeException what the recording failed with
   */
  synchronized SteppedRun result() {
    if (failure != null) {
      throw failure;
    }
    if (run == null) {
      throw new IllegalStateException("recording has not ended");
    }
    return run;
  }
}
