package org.bytewise.instruments.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.session.SnippetSession;

/**
 * Runs code beside a learner's session, in separate VMs with other flags; closing this ends them.
 * After an interrupt, everything in it ends as interrupted, including later steps, so that
 * multi-step work stops wherever it is.
 *
 * <p>Thread-safe.
 */
public final class Elsewhere implements AutoCloseable {
  private final Workbench workbench;
  private final Optional<SnippetSession> origin;
  private final Consumer<Elsewhere> atClose;
  private final List<OtherVm> vms = new ArrayList<>();
  private boolean interrupted;
  private boolean closed;

  /** @param origin the session whose declarations the VMs start with; empty if none is open */
  Elsewhere(Workbench workbench, Optional<SnippetSession> origin, Consumer<Elsewhere> atClose) {
    this.workbench = workbench;
    this.origin = origin;
    this.atClose = atClose;
  }

  /** Returns the learner's options, to be adapted for a VM. */
  public SessionOptions options() {
    return workbench.options();
  }

  /**
   * Starts a VM. Returns immediately; several VMs can start at the same time.
   *
   * @throws IllegalStateException once this is closed
   */
  public OtherVm start(SessionOptions options) {
    OutputTap tap = new OutputTap(options.output());
    SessionOptions wired = SessionWiring.withProbes(options, tap);
    SnippetSession session = origin
        .map(declared -> declared.openBeside(wired))
        .orElseGet(() -> SnippetSession.openDisposable(wired));
    OtherVm vm = new OtherVm(session, tap);
    synchronized (this) {
      if (closed) {
        vm.close();
        throw new IllegalStateException("it is already closed");
      }
      vms.add(vm);
      if (interrupted) {
        vm.stopForGood();
      }
    }
    return vm;
  }

  /** Returns whether it was interrupted. */
  public synchronized boolean isInterrupted() {
    return interrupted;
  }

  /** Stops everything that runs now or later. Returns immediately. */
  synchronized void interrupt() {
    interrupted = true;
    vms.forEach(OtherVm::stopForGood);
  }

  /** Ends all VMs. */
  @Override
  public void close() {
    atClose.accept(this);
    List<OtherVm> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(vms);
      vms.clear();
    }
    all.forEach(OtherVm::close);
  }
}
