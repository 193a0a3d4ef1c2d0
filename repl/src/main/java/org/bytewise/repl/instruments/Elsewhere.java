package org.bytewise.repl.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.session.SnippetSession;

/**
 * Where code runs beside a learner's session: in VMs of their own, with other flags, which are gone
 * when this is closed. Once it is interrupted, everything in it ends as interrupted, what is to
 * come included, so that work of several steps stops wherever it is.
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

  /**
   * @param origin the session that the VMs begin with; empty where none is open, and so nothing was
   *     declared
   */
  Elsewhere(Workbench workbench, Optional<SnippetSession> origin, Consumer<Elsewhere> atClose) {
    this.workbench = workbench;
    this.origin = origin;
    this.atClose = atClose;
  }

  /** The learner's options, to be changed for a VM. */
  public SessionOptions options() {
    return workbench.options();
  }

  /**
   * Starts a VM. Returns at once, while it starts; several can start at the same time.
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
        throw new IllegalStateException("it is closed already");
      }
      vms.add(vm);
      if (interrupted) {
        vm.stopForGood();
      }
    }
    return vm;
  }

  /** Whether it was interrupted. */
  public synchronized boolean isInterrupted() {
    return interrupted;
  }

  /** Stops all that runs, and all that is to come. Returns at once. */
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
