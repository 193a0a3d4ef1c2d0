package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on one thread that lives as long as the sandbox. A jail dies with its parent,
 * which for the kernel is the thread that started it: if a worker thread started it and ended, the
 * jail would be killed.
 */
final class Starter implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
    Thread made = new Thread(task, "bytewise-sandbox");
    made.setDaemon(true);
    return made;
  });

  /**
   * Starts a process. It ignores interrupts, because a process that started after an interrupt
   * would be lost.
   */
  Process start(ProcessBuilder builder) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> startHere(builder), thread).join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  private static Process startHere(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
