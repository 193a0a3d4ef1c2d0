package org.bytewise.counting.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The socket by which tools such as {@code jcmd} attach to a VM. A VM that starts with {@code -Xrs}
 * opens it at once, and deletes it only if it ends by itself. Stateless.
 */
public final class AttachSocket {
  /** Where it is on Linux, whatever the VM's folder for temporary files is; and elsewhere. */
  private static final List<Path> FOLDERS =
      List.of(Path.of("/tmp"), Path.of(System.getProperty("java.io.tmpdir")));

  private AttachSocket() {}

  /**
   * Deletes the socket of a VM that was killed, if there is one.
   *
   * @param pid its process id; nothing else may have had it since the VM was started
   */
  public static void delete(long pid) {
    for (Path folder : FOLDERS) {
      try {
        Files.deleteIfExists(folder.resolve(".java_pid" + pid));
      } catch (IOException e) {
        // The name is taken again by the next VM with this id; it does no other harm.
      }
    }
  }
}
