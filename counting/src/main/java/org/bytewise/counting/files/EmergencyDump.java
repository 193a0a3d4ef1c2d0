package org.bytewise.counting.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that the flight recorder of a crashing VM leaves in that VM's working folder, which may
 * be the user's. JDK 17 has no setting for another place. Stateless.
 */
public final class EmergencyDump {
  /** What the VM calls it after a crash, without heap, and without stack. */
  private static final List<String> NAMES =
      List.of("hs_err_pid%s.jfr", "hs_oom_pid%s.jfr", "hs_soe_pid%s.jfr");

  private EmergencyDump() {}

  /**
   * Deletes the file of a VM that had this process's working folder, if it has left one.
   *
   * @param pid its process id; nothing else may have had it since the VM was started
   */
  public static void delete(long pid) {
    for (String name : NAMES) {
      try {
        Files.deleteIfExists(Path.of(name.formatted(pid)));
      } catch (IOException e) {
        // The file takes up space and does no other harm.
      }
    }
  }
}
