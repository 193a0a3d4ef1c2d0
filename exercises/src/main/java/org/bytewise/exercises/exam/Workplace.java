package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialVm;

/** Compiles and runs answers. Thread-safe. */
public interface Workplace extends AutoCloseable {
  /**
   * Compiles a program.
   *
   * @param sources contents by file name
   * @throws org.bytewise.snippets.trial.TrialException if the compiler ended or took too long
   */
  Compilation compile(Map<String, String> sources);

  /** Returns a VM that counts, which may still be starting. Pass it to {@link #done} after use. */
  TrialVm counting();

  /**
   * Returns a VM that does not count, started with these flags. Pass it to {@link #done} after use.
   */
  TrialVm plain(List<String> flags);

  /** Takes back a VM, to close it or to use it again. */
  default void done(TrialVm vm) {
    vm.close();
  }

  /** Ends all VMs that were not handed out. */
  @Override
  void close();
}
