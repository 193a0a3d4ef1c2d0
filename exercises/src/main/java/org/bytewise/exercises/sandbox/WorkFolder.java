package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.screen.FileReason;

/**
 * A sandbox's own temporary folder: copies of the class path and the mount points of jails. The
 * next sandbox removes what a killed grader left behind.
 */
final class WorkFolder implements AutoCloseable {
  private static final String KIND = "sandbox";

  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  /**
   * Creates a work folder.
   *
   * @param forOthers whether other users must be able to traverse it
   * @throws SandboxException if there is no writable temporary folder
   */
  static WorkFolder make(boolean forOthers) {
    Path parent = Stream.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp")
        .map(Path::of)
        .filter(folder -> Files.isWritable(folder) && (!forOthers || isOpenToAll(folder)))
        .findFirst()
        .orElseThrow(() -> new SandboxException(
            "the sandbox needs a temporary folder but cannot write to /tmp: set java.io.tmpdir"));
    try {
      TemporaryFolder.sweep(parent);
      Path folder = TemporaryFolder.make(parent.toRealPath(), KIND);
      permit(folder, forOthers ? "rwx--x--x" : "rwx------");
      return new WorkFolder(folder);
    } catch (IOException e) {
      throw new SandboxException(
          "the sandbox cannot create a folder in %s: %s".formatted(parent, FileReason.ofWriting(e)),
          e);
    }
  }

  Path path() {
    return path;
  }

  /** Tells whether every user can read a file or folder and traverse the folders above it. */
  static boolean isOpenToAll(Path path) {
    try {
      Path real = path.toRealPath();
      for (Path above = real.getParent(); above != null; above = above.getParent()) {
        if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      var permissions = Files.getPosixFilePermissions(real);
      return permissions.contains(PosixFilePermission.OTHERS_READ)
          && (!Files.isDirectory(real) || permissions.contains(PosixFilePermission.OTHERS_EXECUTE));
    } catch (IOException e) {
      return false;
    }
  }

  /** Creates a folder in this one that every user of the jails can read. */
  Path folder(String name) throws IOException {
    Path folder = Files.createDirectories(path.resolve(name));
    permit(folder, "rwxr-xr-x");
    return folder;
  }

  /** Copies a file or folder so that every user of the jails can read it; file times are kept. */
  void copy(Path source, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      for (Path from : (Iterable<Path>) all::iterator) {
        Path to = target.resolve(source.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
          permit(to, "rwxr-xr-x");
        } else if (Files.isRegularFile(from)) {
          Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
          permit(to, "rw-r--r--");
        }
      }
    }
  }

  /** Writes a file that every user of the jails can read. */
  Path write(String name, byte[] content) throws IOException {
    Path file = Files.write(path.resolve(name), content);
    permit(file, "rw-r--r--");
    return file;
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  /** Removes the folder; whatever cannot be removed is left to the next sandbox. */
  @Override
  public void close() {
    TemporaryFolder.delete(path);
  }
}
