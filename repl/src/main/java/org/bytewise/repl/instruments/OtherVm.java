package org.bytewise.repl.instruments;

import java.time.Duration;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.Repetition;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.session.SnippetSession;

/**
 * A VM beside a learner's session; see {@link Elsewhere}. Once it is lost, no other one takes its
 * place. Methods throw {@link SessionException} where it did not start, or was lost.
 *
 * <p>Thread-safe: calls are served one after the other.
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

  /** What came along from the learner's session, and what did not. */
  public Recovery adopted() {
    return session.adopted();
  }

  /** Runs code, and counts what it allocates if the VM's profile can. */
  public Transcript run(String code) {
    tap.take();
    return session.evaluate(code);
  }

  /** What was printed since the last run began, as far as it is shown. */
  public String output() {
    return tap.take();
  }

  /** Bytes that the last run allocated on its own thread; -1 where that is not known. */
  public long allocatedBytes() {
    return session.allocatedBytes();
  }

  /** Runs the statements of the last run again and again for a while. */
  public Repetition repeat(Duration time) {
    return session.repeat(time);
  }

  /** Runs the statements of the last run once more, and counts what they allocate. */
  public AllocationProfile countAgain() {
    return session.countAgain();
  }

  /** What the VM says of itself at this moment. */
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
