package org.bytewise.counting.recorder;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.management.JMException;
import javax.management.ObjectName;

/** The VM's own diagnostic commands, as {@code jcmd} sends them. Stateless. */
final class DiagnosticCommand {
  private static final String INTERNAL = "com.sun.management.internal.DiagnosticCommandImpl";

  /** JDK 17 goes on until a method has been called 15 times, JDK 25 until 127 times. */
  private static final int CALLS = 200;

  private DiagnosticCommand() {}

  /**
   * Runs a command in this VM.
   *
   * @param name such as {@code gcClassHistogram}
   * @return what it prints
   * @throws JMException if the VM does not have it, or it fails
   */
  static String run(String name, String... arguments) throws JMException {
    return (String) ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            name,
            new Object[] {arguments},
            new String[] {String[].class.getName()});
  }

  /**
   * Returns the VM's table of live objects by class, after a full collection. It is asked for
   * without the MBean server if the VM was started with
   * {@link org.bytewise.counting.CountingFlags#INTERNAL_COMMANDS}: starting that server costs 60 to
   * 100 milliseconds of processor time (measured), far more than the table.
   *
   * @throws JMException if the VM does not have it, or it fails
   */
  static String classHistogram() throws JMException {
    try {
      return direct("GC.class_histogram");
    } catch (InvocationTargetException e) {
      // The heap is exhausted, or the thread is being stopped.
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return run("gcClassHistogram");
    } catch (ReflectiveOperationException | RuntimeException e) {
      return run("gcClassHistogram");
    }
  }

  /**
   * Prepares {@link #classHistogram} as if it had been called many times: until then, reflection
   * creates classes for calls that are repeated.
   */
  static void prepareClassHistogram() {
    try {
      for (int i = 0; i < CALLS; i++) {
        direct("VM.version");
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The MBean server is asked instead.
    }
  }

  /** Runs a command without the MBean server. */
  private static String direct(String command) throws ReflectiveOperationException {
    Class<?> type = Class.forName(INTERNAL);
    Method instance = type.getDeclaredMethod("getDiagnosticCommandMBean");
    instance.setAccessible(true);
    Method execute = type.getDeclaredMethod("executeDiagnosticCommand", String.class);
    execute.setAccessible(true);
    return (String) execute.invoke(instance.invoke(null), command);
  }
}
