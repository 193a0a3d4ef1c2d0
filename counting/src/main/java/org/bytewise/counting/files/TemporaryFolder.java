package org.bytewise.counting.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes folders for files that only this process needs. They are deleted when this process ends; if
 * it was killed, the next process that makes one deletes them. A folder's name tells its owner:
 * process id, start time and the namespace in which the id holds. Thread-safe.
 */
public final class TemporaryFolder {
  private static final Pattern NAME =
      Pattern.compile("bytewise-[a-z]+-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})-\\d+");

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean HOOKED = new AtomicBoolean();

  private TemporaryFolder() {}

  /**
   * Makes an empty folder that only this user can read.
   *
   * @param kind what it is for, in lower-case letters
   */
  public static Path make(String kind) throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder = make(parent, kind);
    if (SWEPT.add(parent)) {
      // In the background: no caller depends on it.
      Thread sweeper = new Thread(() -> sweep(parent), "bytewise-sweep");
      sweeper.setDaemon(true);
      sweeper.start();
    }
    return folder;
  }

  /** As {@link #make(String)}, in a given folder, without sweeping there. */
  public static Path make(Path parent, String kind) throws IOException {
    Path folder = Files.createTempDirectory(parent, prefix(kind, ProcessIdentity.own()));
    OPEN.add(folder);
    if (HOOKED.compareAndSet(false, true)) {
      deleteAtEnd();
    }
    return folder;
  }

  private static void deleteAtEnd() {
    try {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(
              () -> List.copyOf(OPEN).forEach(TemporaryFolder::delete), "bytewise-tidy"));
    } catch (IllegalStateException e) {
      // This process is ending; a later one sweeps.
      return;
    }
  }

  static String prefix(String kind, ProcessIdentity owner) {
    return "bytewise-%s-%s-%s-%s-".formatted(kind, owner.pid(), owner.start(), owner.space());
  }

  /** Deletes a folder with everything in it, without following links. */
  public static void delete(Path folder) {
    OPEN.remove(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      // Whatever is left is swept by a later process.
      return;
    }
  }

  /** Deletes the folders in {@code parent} whose processes have ended, if they are this user's. */
  public static void sweep(Path parent) {
    sweep(parent, ProcessIdentity.own());
  }

  /**
   * As {@link #sweep(Path)}.
   *
   * @param own this process, whose user and namespace the owners must share
   */
  static void sweep(Path parent, ProcessIdentity own) {
    try (Stream<Path> folders = Files.list(parent)) {
      UserPrincipal user = own.user();
      folders
          .filter(folder -> isOrphaned(folder, own, user))
          .toList()
          .forEach(path -> delete(path));
    } catch (IOException | UncheckedIOException e) {
      // A later process tries again.
      return;
    }
  }

  private static boolean isOrphaned(Path folder, ProcessIdentity own, UserPrincipal user) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    ProcessIdentity owner = new ProcessIdentity(
        Long.parseLong(name.group(1)),
        Long.parseLong(name.group(2)),
        Long.parseLong(name.group(3)));
    try {
      return owner.space() == own.space()
          && !owner.isAlive()
          && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user);
    } catch (IOException e) {
      return false;
    }
  }
}
