package org.bytewise.layout;

import java.lang.reflect.Field;
import java.util.Optional;

/**
 * Starts JOL, which takes some tenths of a second, once in a VM: in the background, or when it is
 * first asked for. Thread-safe. Where JOL cannot be started, or would print warnings of the VM's,
 * there is none: the VM's own answers are complete without it.
 */
final class JolStart {
  /** Snippets of a session are not run before threads of such names have ended. */
  private static final String THREAD = "bytewise-start-jol";

  /** The VM warns of sun.misc.Unsafe, which JOL reads with, since this release (JEP 498). */
  private static final int WARNS_SINCE = 24;

  private static final Object LOCK = new Object();

  // Guarded by LOCK.
  private static boolean begun;
  private static boolean tried;
  private static JolReader reader;

  private JolStart() {}

  /** Begins, where that has not been done, and returns at once. */
  static void inBackground() {
    synchronized (LOCK) {
      if (begun || tried) {
        return;
      }
      begun = true;
    }
    Thread thread = new Thread(JolStart::reader, THREAD);
    thread.setDaemon(true);
    thread.start();
  }

  /** JOL, after waiting for its start; nothing where it cannot be had. */
  static Optional<JolReader> reader() {
    synchronized (LOCK) {
      if (!tried) {
        tried = true;
        reader = started();
      }
      return Optional.ofNullable(reader);
    }
  }

  private static JolReader started() {
    try {
      return isQuiet() ? JolReader.start(Agent.instrumentation()) : null;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      // Not on the class path, or another JOL.
      return null;
    } catch (OutOfMemoryError e) {
      // The learner has made the heap so small.
      return null;
    }
  }

  /** Whether the VM lets JOL read without a warning; the package is open to everyone. */
  private static boolean isQuiet() throws ReflectiveOperationException {
    if (Runtime.version().feature() < WARNS_SINCE) {
      return true;
    }
    Field option = Class.forName("sun.misc.Unsafe").getDeclaredField("MEMORY_ACCESS_OPTION");
    option.setAccessible(true);
    return option.get(null).toString().equals("ALLOW");
  }
}
