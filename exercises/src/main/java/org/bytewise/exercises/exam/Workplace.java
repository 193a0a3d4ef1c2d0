package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialVm;

/** Where answers are compiled and run. Thread-safe. */
public interface Workplace extends AutoCloseable {
  /**
   * Compiles.
   *
   * @param sources the texts by file name
   * @throws org.bytewise.snippets.trial.TrialException where the compiler ended, or took too long
   */
  Compilation compile(Map<String, String> sources);

  /** A VM that counts. It may be still starting. Who is done with it calls {@link #done}. */
  TrialVm counting();

  /** A VM that does not count, with the flags given. Who is done with it calls {@link #done}. */
  TrialVm plain(List<String> flags);

  /** Takes back a VM. */
  default void done(TrialVm vm) {
    vm.close();
  }

  /** Ends all VMs that are still here. */
  @Override
  void close();
}
