package org.bytewise.counting;

import java.util.List;
import java.util.Set;

/** Distinguishes the threads of the VM and of the measuring program from those of the code. */
public final class SystemThreads {
  private static final Set<String> NAMES = Set.of(
      "Reference Handler",
      "Finalizer",
      "Signal Dispatcher",
      "Common-Cleaner",
      "Attach Listener",
      "Notification Thread",
      "Service Thread",
      "Monitor Deflation Thread");

  private static final List<String> TOOLS = List.of("bytewise-", "JFR ");
  private static final List<String> PREFIXES =
      List.of("JDWP ", "C1 CompilerThread", "C2 CompilerThread");

  private SystemThreads() {}

  /**
   * Returns whether a thread with this name does not belong to the code; VM threads have a null
   * name.
   */
  public static boolean isSystem(String name) {
    return name == null
        || NAMES.contains(name)
        || isTools(name)
        || PREFIXES.stream().anyMatch(name::startsWith);
  }

  /** Returns whether a thread with this name measures: it is the tool's or the recorder's. */
  public static boolean isTools(String name) {
    return TOOLS.stream().anyMatch(name::startsWith);
  }
}
