package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialVm;

/** A workplace that leaves everything to another one, until a method is overridden. */
public abstract class ForwardingWorkplace implements Workplace {
  /** Returns the other workplace. */
  protected abstract Workplace workplace();

  @Override
  public Compilation compile(Map<String, String> sources) {
    return workplace().compile(sources);
  }

  @Override
  public TrialVm counting() {
    return workplace().counting();
  }

  @Override
  public TrialVm plain(List<String> flags) {
    return workplace().plain(flags);
  }

  @Override
  public void done(TrialVm vm) {
    workplace().done(vm);
  }

  @Override
  public void close() {
    workplace().close();
  }
}
