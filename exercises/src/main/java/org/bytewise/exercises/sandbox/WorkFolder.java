package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sandbox's own temporary folder: copies of the class path and the mount points of jails. It is
 * locked while in use; the next sandbox removes what a killed grader left behind.
 */
final class WorkFolder implements AutoCloseable {
  private static final String PREFIX = "bytewise-sandbox-";
  private static final String LOCK = "lock";
  private static final int ATTEMPTS = 10;

  private final Path path;
  private final FileChannel lock;

  private WorkFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
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
      sweep(parent);
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        Optional<WorkFolder> made = attempt(parent, forOthers);
        if (made.isPresent()) {
          return made.get();
        }
      }
    } catch (IOException e) {
      throw new SandboxException("the sandbox cannot create a folder in " + parent + ": " + e, e);
    }
    throw new SandboxException("the sandbox cannot lock a folder in " + parent);
  }

  /** Returns a new folder; empty if another sandbox swept it away before it was locked. */
  private static Optional<WorkFolder> attempt(Path parent, boolean forOthers) throws IOException {
    Path folder = Files.createTempDirectory(
        parent.toRealPath(), PREFIX + ProcessHandle.current().pid() + "-");
    FileChannel lock = null;
    try {
      lock = FileChannel.open(
          folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (lock.tryLock() != null) {
        permit(folder, forOthers ? "rwx--x--x" : "rwx------");
        return Optional.of(new WorkFolder(folder, lock));
      }
      lock.close();
      return Optional.empty();
    } catch (NoSuchFileException e) {
      if (lock != null) {
        lock.close();
      }
      return Optional.empty();
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

  /** Makes a user the owner of a folder in this one. */
  void give(Path folder, long uid) {
    setOwner(folder, (int) uid);
  }

  /** Makes this process's user the owner of a folder again. */
  void takeBack(Path folder) {
    setOwner(folder, Uids.ROOT);
  }

  private static void setOwner(Path folder, int uid) {
    try {
      Files.setAttribute(folder, "unix:uid", uid);
    } catch (IOException e) {
      throw new SandboxException("the sandbox cannot give a folder away: " + e.getMessage(), e);
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

  private static void sweep(Path parent) throws IOException {
    List<Path> orphans;
    try (Stream<Path> folders = Files.list(parent)) {
      orphans = folders.filter(WorkFolder::isOrphaned).toList();
    }
    orphans.forEach(WorkFolder::delete);
  }

  private static boolean isOrphaned(Path folder) {
    String name = folder.getFileName().toString();
    // Closing the lock file would release this process's own locks on it.
    if (!name.startsWith(PREFIX)
        || name.startsWith(PREFIX + ProcessHandle.current().pid() + "-")) {
      return false;
    }
    Path file = folder.resolve(LOCK);
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !Files.getAttribute(folder, "unix:uid").equals(Uids.ownUid())) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        return channel.tryLock() != null;
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes the folder; whatever cannot be removed is left to the next sandbox. */
  @Override
  public void close() {
    delete(path);
    try {
      lock.close();
    } catch (IOException e) {
      // The file is gone, and its lock with it.
      return;
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      // A later sweep tries again.
      return;
    }
  }
}
