package org.bytewise.exercises.exam;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.trial.SourceCompiler;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;

/**
 * A workplace without a jail, for a learner's own code on the learner's own machine, and for the
 * code of exercises. It compiles in this VM. Thread-safe.
 */
public final class LocalWorkplace implements Workplace {
  private final TrialOptions options;
  private final boolean spare;
  private final boolean reusing;
  private final Deque<TrialVm> ready = new ArrayDeque<>();
  private boolean closed;

  private LocalWorkplace(TrialOptions options, boolean spare, boolean reusing) {
    this.options = options;
    this.spare = spare;
    this.reusing = reusing;
  }

  /**
   * A workplace that gives every answer a VM of its own.
   *
   * @param vmFlags further flags of its VMs
   * @param spare whether the next VM starts while an answer is being judged
   */
  public static LocalWorkplace fresh(List<String> vmFlags, boolean spare) {
    return new LocalWorkplace(options(vmFlags), spare, false);
  }

  /** A workplace for code that is known: one VM takes one program after the other. */
  public static LocalWorkplace reusing(List<String> vmFlags) {
    return new LocalWorkplace(options(vmFlags), false, true);
  }

  private static TrialOptions options(List<String> vmFlags) {
    return TrialOptions.counting().with(VmProfile.COUNTING, vmFlags);
  }

  @Override
  public Compilation compile(Map<String, String> sources) {
    return SourceCompiler.compile(sources);
  }

  @Override
  public synchronized TrialVm counting() {
    TrialVm vm = ready.poll();
    TrialVm taken = vm != null && vm.isOpen() ? vm : TrialVm.start(options);
    if (spare && !closed) {
      ready.add(TrialVm.start(options));
    }
    return taken;
  }

  @Override
  public TrialVm plain(List<String> flags) {
    List<String> all = new ArrayList<>(options.vmFlags());
    all.addAll(flags);
    return TrialVm.start(options.with(VmProfile.PLAIN, all));
  }

  @Override
  public void done(TrialVm vm) {
    boolean usable = reusing && vm.counts() && vm.isOpen() && isQuiet(vm);
    synchronized (this) {
      if (usable && !closed) {
        ready.add(vm);
        return;
      }
    }
    vm.close();
  }

  /** Threads that a program has left would be counted with the next one. */
  private static boolean isQuiet(TrialVm vm) {
    try {
      return vm.threadsLeft() == 0;
    } catch (TrialException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    ready.forEach(TrialVm::close);
    ready.clear();
  }
}
