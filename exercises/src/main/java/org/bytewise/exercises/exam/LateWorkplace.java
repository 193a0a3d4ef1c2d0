package org.bytewise.exercises.exam;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A workplace that another thread is still setting up; each call waits for it. Closing it closes
 * nothing. Thread-safe.
 */
public final class LateWorkplace extends ForwardingWorkplace {
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
  protected Workplace workplace() {
    return await(coming);
  }

  @Override
  public void close() {
    // Whoever sets up the other workplace closes it.
  }
}
