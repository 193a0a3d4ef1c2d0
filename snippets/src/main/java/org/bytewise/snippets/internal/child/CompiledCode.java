package org.bytewise.snippets.internal.child;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Asks the VM which methods have compiled code, and from which compiler tier. */
final class CompiledCode {
  /** The fields of a line in the list: compile id, tier, state, and the method. */
  private static final int FIELDS = 4;

  private static final String IN_USE = "0";

  /** The tier of C2, and the tier at which the VM leaves methods too simple to benefit from C2. */
  private static final Set<String> FINAL_LEVELS = Set.of("4", "1");

  /** Returns whether all snippets have reached a tier that the VM does not raise any more. */
  boolean holds(CompiledStatements snippets) {
    Set<String> missing = new HashSet<>();
    for (Method method : snippets.methods()) {
      missing.add(method.getDeclaringClass().getName() + "." + method.getName() + "(");
    }
    list().forEach(line -> {
      String[] fields = line.strip().split("\\s+", FIELDS);
      if (fields.length == FIELDS && FINAL_LEVELS.contains(fields[1]) && fields[2].equals(IN_USE)) {
        missing.removeIf(fields[3]::startsWith);
      }
    });
    return missing.isEmpty();
  }

  private static Stream<String> list() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      Object text = server.invoke(commands, "compilerCodelist", new Object[0], new String[0]);
      return text.toString().lines();
    } catch (JMException e) {
      return Stream.empty();
    }
  }
}
