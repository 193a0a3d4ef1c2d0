package org.bytewise.counting.recorder;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** The VM's own diagnostic commands, as {@code jcmd} sends them. Stateless. */
final class DiagnosticCommand {
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
}
