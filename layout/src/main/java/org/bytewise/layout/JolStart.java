package org.bytewise.layout;

import java.lang.reflect.Field;
import java.util.Optional;

/**
 * Starts JOL once per VM, which takes some tenths of a second: in the background or on first use.
 * Thread-safe. If JOL cannot start, or would make the VM print warnings, there is none: the VM's
 * own answers are complete without it.
 */
final class JolStart {
  /**
   * The thread's name. Its prefix makes a session wait for the thread to end before it runs
   * snippets.
   */
  private static final String THREAD = "bytewise-start-jol";

  /** The release since which the VM warns about sun.misc.Unsafe, which JOL uses (JEP 498). */
  private static final int WARNS_SINCE = 24;

  private static final Object LOCK = new Object();

  // The fields below are guarded by LOCK.
  private static boolean begun;
  private static boolean tried;
  private static JolReader reader;

  private JolStart() {}

  /** Starts JOL in a thread unless that has been done, and returns immediately. */
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

  /** Returns JOL, waiting for its start; empty if it cannot start. */
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
      // JOL is not on the class path, or not the known version.
      return null;
    } catch (OutOfMemoryError e) {
      // The learner chose a heap too small for JOL.
      return null;
    }
  }

  /**
   * Returns whether JOL can read without a warning from the VM. The package of the option is open
   * to all.
   */
  private static boolean isQuiet() throws ReflectiveOperationException {
    if (Runtime.version().feature() < WARNS_SINCE) {
      return true;
    }
    Field option = Class.forName("sun.misc.Unsafe").getDeclaredField("MEMORY_ACCESS_OPTION");
    option.setAccessible(true);
    return option.get(null).toString().equals("ALLOW");
  }
}
