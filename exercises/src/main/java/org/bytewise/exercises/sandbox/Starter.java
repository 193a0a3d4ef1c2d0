package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on one thread that lives as long as the sandbox. A jail dies with its parent, and
 * for the kernel its parent is the thread that started it: started by a worker that ends, it would be
 * killed with it.
 */
final class Starter implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
    Thread made = new Thread(task, "bytewise-sandbox");
    made.setDaemon(true);
    return made;
  });

  Process start(ProcessBuilder builder) throws IOException {
    try {
      return thread.submit(builder::start).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a jail was started", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
