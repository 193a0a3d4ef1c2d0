package org.bytewise.instruments.workbench;

import java.time.Duration;
import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.Repetition;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.StopListener;

/**
 * A VM beside a learner's session; see {@link Elsewhere}. Once lost, it is not replaced. Methods
 * throw {@link SessionException} if it did not start or was lost.
 *
 * <p>Thread-safe: calls are serialized.
 */
public final class OtherVm implements AutoCloseable {
  private final SnippetSession session;
  private final OutputTap tap;

  OtherVm(SnippetSession session, OutputTap tap) {
    this.session = session;
    this.tap = tap;
  }

  /** Waits until it has started and has the session's declarations. */
  public void awaitReady() {
    session.awaitReady();
  }

  /** Returns which of the session's declarations were repeated and which were not. */
  public Recovery adopted() {
    return session.adopted();
  }

  /** Runs code and counts its allocations if the VM's profile allows it. */
  public Transcript run(String code) {
    tap.take();
    return session.evaluate(code);
  }

  /**
   * Runs code line by line, in a VM of the profile for it.
   *
   * @param listener receives each stop at once, on a thread of the session's
   */
  public SteppedRun step(String code, StepLimits limits, StopListener listener) {
    tap.take();
    return session.step(code, limits, listener);
  }

  /** Returns the declarations that were adopted or ran here. */
  public List<Declaration> declarations() {
    return session.declarations();
  }

  /** Returns what was printed since the start of the last run, as far as it is shown. */
  public String output() {
    return tap.take();
  }

  /** Returns the bytes that the last run allocated on its own thread; -1 if unknown. */
  public long allocatedBytes() {
    return session.allocatedBytes();
  }

  /** Repeats the statements of the last run for a while. */
  public Repetition repeat(Duration time) {
    return session.repeat(time);
  }

  /** Repeats the statements of the last run once and counts their allocations. */
  public AllocationProfile countAgain() {
    return session.countAgain();
  }

  /** Returns the VM's current figures. */
  public VmFigures figures() {
    return figures("");
  }

  /** As {@link #figures}, after a collection of the heap. */
  public VmFigures figuresWhenCollected() {
    return figures(VmFiguresProbe.COLLECTED);
  }

  private VmFigures figures(String argument) {
    return (VmFigures) session
        .inspectLast(VmFiguresProbe.class, argument)
        .orElseThrow(() -> new SessionException("the VM did not describe itself"));
  }

  /** The process id. */
  public long pid() {
    return session.childPid();
  }

  void stopForGood() {
    session.stopForGood();
  }

  /** Ends the VM. */
  @Override
  public void close() {
    session.close();
  }
}
