package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.counting.RunReport;

/**
 * Records the runs of one thread, one after another, and reports on each. While threads started by
 * the code are alive, the recording continues between runs, so that nothing is missed. Used by one
 * thread, which may differ from the one that runs the code.
 */
public final class RunRecorder {
  private final Recorder recorder;
  private final Thread thread;

  /** Whether the recording was on before the run, so that it contains events not yet reported. */
  private boolean wentOn;

  /** Whether a recording with unreported events was discarded. */
  private boolean missed;

  /**
   * Creates a recorder for the runs of a thread.
   *
   * @param thread the thread that runs the code
   */
  public RunRecorder(Recorder recorder, Thread thread) {
    this.recorder = recorder;
    this.thread = thread;
  }

  /**
   * Begins a run. If the flight recorder cannot be started, the run's report says so.
   *
   * @param recorded whether objects are recorded
   * @param counted whether the report should name the recording
   */
  public Run begin(boolean recorded, boolean counted) {
    wentOn = recorder.isOn();
    boolean gapless = !missed && (wentOn || !LiveThreads.anyAlive(thread));
    missed = false;
    String failure = recorded ? startRecording() : null;
    return new Run(recorded && failure == null, counted, failure, gapless);
  }

  /** Starts recording; returns null, or why nothing is recorded. */
  private String startRecording() {
    try {
      recorder.start();
      return null;
    } catch (RuntimeException e) {
      recorder.discard();
      return "the flight recorder could not be started" + because(e);
    }
  }

  private static String because(Exception e) {
    return e.getMessage() == null ? "" : ": " + e.getMessage();
  }

  /** Discards the recording; what the code's threads allocate from now on is missed. */
  public void giveUp() {
    missed |= recorder.isOn();
    recorder.discard();
  }

  /**
   * Prepares for code that uses the flight recorder itself; what the code's threads have allocated
   * since the last run is missed.
   */
  public void leaveToCode() {
    missed |= recorder.isOn();
    recorder.leaveToCode();
  }

  /** Returns how this VM records; see {@link Recorder#state}. */
  public String recorderState() {
    return recorder.state();
  }

  /**
   * Discards the recording of a run that will not be reported, unless it had begun before the run.
   */
  public void giveUpRun() {
    if (!wentOn) {
      recorder.discard();
    }
  }

  /** The recording and measurement of one run. */
  public final class Run {
    private final boolean recording;
    private final boolean counted;
    private final String notStarted;
    private final boolean gapless;
    private final long directBefore = Recorder.directBytes();
    private final OtherThreads others;

    private Run(boolean recording, boolean counted, String notStarted, boolean gapless) {
      this.recording = recording;
      this.counted = counted;
      this.notStarted = notStarted;
      this.gapless = gapless;
      this.others = OtherThreads.than(thread);
    }

    /**
     * Ends the run, and its recording unless that must continue.
     *
     * @param allocated the bytes that the thread allocated during the run, from
     *     {@link Recorder#bytesSince}
     * @param elapsed wall time, in nanoseconds
     */
    public RunReport end(long allocated, long elapsed) {
      long direct = Recorder.directBytes() - directBefore;
      List<String> alive = LiveThreads.names(thread);
      // Threads that end after this check have been recorded: nothing stops before it.
      boolean anyAlive = LiveThreads.anyAlive(thread);
      String file = null;
      String failure = counted ? notStarted : null;
      // In this order: what a thread allocates before it ends must not be overlooked.
      boolean empty =
          recording && counted && allocated == 0 && !wentOn && !anyAlive && !others.haveAllocated();
      if (recording && counted && !empty) {
        try {
          Path written = anyAlive ? recorder.cut() : recorder.stop();
          file = written.toString();
        } catch (IOException | RuntimeException e) {
          recorder.discard();
          failure = "the flight recorder failed" + because(e);
        }
      } else {
        giveUpRun();
      }
      return new RunReport(
          thread.getId(),
          allocated,
          direct,
          elapsed,
          file,
          failure,
          alive,
          gapless,
          recorder.isOn(),
          wentOn,
          empty);
    }
  }
}
