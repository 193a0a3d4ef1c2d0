package org.bytewise.exercises.exam;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.trial.SourceCompiler;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;

/**
 * A workplace without a jail, for a learner's own code on the learner's own machine and for the
 * code of exercises. It compiles in this VM. Thread-safe.
 */
public final class LocalWorkplace implements Workplace {
  /** The kind of VM, as named in the archives. */
  private static final String ARCHIVE = "solution";

  private static final VmArchives ARCHIVES = VmArchives.ofProcess();

  private final TrialOptions options;
  private final List<String> archiveFlags;
  private final boolean spare;
  private final boolean reusing;
  private final Deque<TrialVm> ready = new ArrayDeque<>();
  private boolean closed;

  private LocalWorkplace(List<String> vmFlags, boolean spare, boolean reusing) {
    this.options = TrialOptions.counting().with(VmProfile.COUNTING, vmFlags);
    this.archiveFlags =
        ARCHIVES.flags(ARCHIVE, VmProfile.COUNTING.flags(), vmFlags, options.joinedClassPath());
    this.spare = spare;
    this.reusing = reusing;
  }

  /**
   * Returns a workplace that gives every answer its own VM.
   *
   * @param vmFlags additional flags of its VMs
   * @param spare whether the next VM starts while an answer is being judged
   */
  public static LocalWorkplace fresh(List<String> vmFlags, boolean spare) {
    return new LocalWorkplace(vmFlags, spare, false);
  }

  /** Returns a workplace for known code: one VM runs one program after another. */
  public static LocalWorkplace reusing(List<String> vmFlags) {
    return new LocalWorkplace(vmFlags, false, true);
  }

  @Override
  public Compilation compile(Map<String, String> sources) {
    return SourceCompiler.compile(sources);
  }

  @Override
  public TrialVm counting() {
    TrialVm vm = taken();
    if (archiveFlags.isEmpty()) {
      return vm;
    }
    try {
      vm.awaitReady();
      return vm;
    } catch (TrialException e) {
      // A damaged archive crashes the VM.
      if (e.kind() != TrialException.Kind.START || !ARCHIVES.delete(ARCHIVE, archiveFlags)) {
        throw e;
      }
      return TrialVm.start(options);
    }
  }

  private synchronized TrialVm taken() {
    TrialVm vm = ready.poll();
    TrialVm taken = vm != null && vm.isOpen() ? vm : start();
    if (spare && !closed) {
      ready.add(start());
    }
    return taken;
  }

  private TrialVm start() {
    List<String> all = new ArrayList<>(archiveFlags);
    all.addAll(options.vmFlags());
    return TrialVm.start(options.with(options.profile(), all));
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

  /**
   * Tells whether a program left no threads behind: they would be counted with the next program.
   */
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
