package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * User ids for jails, one for each that lives, so that older kernels bound the processes of each
 * jail apart, and none can touch what another owns. Only root can give them. Thread-safe.
 */
final class Uids {
  static final int SLOTS = 256;

  /** Above what systems give to people, services and containers. */
  private static final long HIGH = 1_000_000_000L;

  private static final long HIGH_END = 2_000_000_000L;

  /** For containers that have 65,536 ids: above what services have, below {@code nobody}. */
  private static final long LOW = 20_000;

  private static final long LOW_END = 60_000;

  private final long first;
  private final BitSet taken = new BitSet(SLOTS);

  Uids(long first) {
    this.first = first;
  }

  /** Empty for an ordinary user, and for a root that has no other ids. */
  static Optional<Uids> ofSystem() {
    try {
      return ownUid() == 0
          ? choose(Files.readAllLines(Path.of("/proc/self/uid_map")), new SecureRandom())
          : Optional.empty();
    } catch (IOException e) {
      throw new SandboxException("the sandbox needs /proc: " + e.getMessage(), e);
    }
  }

  static int ownUid() throws IOException {
    return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
  }

  /**
   * Chooses at random, so that graders beside each other do not share ids.
   *
   * @param map lines of {@code /proc/self/uid_map}: first id inside, first outside, count
   */
  static Optional<Uids> choose(List<String> map, SecureRandom random) {
    if (covers(map, HIGH, HIGH_END)) {
      return Optional.of(new Uids(within(HIGH, HIGH_END, random)));
    }
    if (covers(map, LOW, LOW_END)) {
      return Optional.of(new Uids(within(LOW, LOW_END, random)));
    }
    return Optional.empty();
  }

  private static long within(long from, long to, SecureRandom random) {
    return from + (long) random.nextInt((int) ((to - from) / SLOTS)) * SLOTS;
  }

  private static boolean covers(List<String> map, long from, long to) {
    return map.stream().map(line -> line.strip().split(" +", -1)).anyMatch(parts -> {
      long start = Long.parseLong(parts[0]);
      return start <= from && to <= start + Long.parseLong(parts[2]);
    });
  }

  synchronized long take() {
    int slot = taken.nextClearBit(0);
    if (slot >= SLOTS) {
      throw new IllegalStateException("there are already " + SLOTS + " jails: close one");
    }
    taken.set(slot);
    return first + slot;
  }

  synchronized void free(long uid) {
    taken.clear((int) (uid - first));
  }
}
