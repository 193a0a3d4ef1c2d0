package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Remembers under which circumstances the probe last failed to escape, for a day. Trusts its folder
 * only if no other user can change it. Thread-safe.
 *
 * @param folder need not exist
 * @param clock tells how old the memory is
 */
record KeptCheck(Path folder, Clock clock) {
  private static final String FILE = "held";
  private static final Duration MOST_AGE = Duration.ofDays(1);

  private static final int OTHERS = 0077;
  private static final int WRITABLE_BY_OTHERS = 0022;

  /** In a folder with this permission, files of others cannot be renamed or removed. */
  private static final int STICKY = 01000;

  private static final int DIGEST_LENGTH = 64;

  KeptCheck(Path folder) {
    this(folder, Clock.systemUTC());
  }

  /** Returns whether the probe failed to escape under exactly these circumstances. */
  boolean covers(Circumstances now) {
    Path file = file();
    try {
      if (!isPrivate() || !isOwn(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      Duration age = Duration.between(
          Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(), clock.instant());
      return !age.isNegative()
          && age.compareTo(MOST_AGE) < 0
          && Files.size(file) == DIGEST_LENGTH
          && Files.readString(file, StandardCharsets.US_ASCII).equals(now.digest());
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Remembers that the probe failed to escape; does nothing if the folder cannot be used. */
  void keep(Circumstances now) {
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      if (!isPrivate()) {
        return;
      }
      // Only its owner can read or write a temporary file.
      Path temporary = Files.createTempFile(folder, ".", ".new");
      try {
        Files.writeString(temporary, now.digest(), StandardCharsets.US_ASCII);
        Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // The next sandbox is probed, too.
      return;
    }
  }

  /** Forgets it, so that the next sandbox is probed. */
  void forget() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      // It grows too old by itself.
      return;
    }
  }

  private Path file() {
    return folder.resolve(FILE);
  }

  /** Returns whether no other user can change the folder, or put another in its place. */
  private boolean isPrivate() throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && isOwn(folder)
        && isSafeBelow(folder.toAbsolutePath().normalize())
        && isSafeBelow(folder.toRealPath());
  }

  private static boolean isOwn(Path path) throws IOException {
    Map<String, Object> attributes = attributes(path);
    return (Integer) attributes.get("uid") == Uids.ownUid()
        && ((Integer) attributes.get("mode") & OTHERS) == 0;
  }

  private static boolean isSafeBelow(Path path) throws IOException {
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      int mode = (Integer) Files.getAttribute(above, "unix:mode");
      if (!isTrusted(attributes(above)) || !isTrusted(Files.readAttributes(above, "unix:uid"))) {
        return false;
      }
      if ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTrusted(Map<String, Object> attributes) throws IOException {
    int owner = (Integer) attributes.get("uid");
    return owner == Uids.ROOT || owner == Uids.ownUid();
  }

  /** Returns owner and permissions of a file, a folder or a link itself. */
  private static Map<String, Object> attributes(Path path) throws IOException {
    return Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
  }
}
