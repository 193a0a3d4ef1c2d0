package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialVm;

/**
 * A workplace that another thread is still setting up; each call waits for it. Closing it closes
 * nothing. Thread-safe.
 */
public final class LateWorkplace implements Workplace {
  private final CompletableFuture<? extends Workplace> coming;

  /** Creates a workplace that stands for another one. */
  public LateWorkplace(CompletableFuture<? extends Workplace> coming) {
    this.coming = coming;
  }

  /**
   * Waits for something that another thread makes.
   *
   * @throws RuntimeException what that thread threw, if it failed
   */
  public static <T> T await(CompletableFuture<T> coming) {
    try {
      return coming.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public Compilation compile(Map<String, String> sources) {
    return await(coming).compile(sources);
  }

  @Override
  public TrialVm counting() {
    return await(coming).counting();
  }

  @Override
  public TrialVm plain(List<String> flags) {
    return await(coming).plain(flags);
  }

  @Override
  public void done(TrialVm vm) {
    await(coming).done(vm);
  }

  @Override
  public void close() {
    // Whoever sets up the other workplace closes it.
  }
}
