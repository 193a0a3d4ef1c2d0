package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * User ids for jails, one per open jail, so that older kernels bound the processes of each jail
 * separately and no jail can touch what another owns. Only root can assign them. Thread-safe.
 */
final class Uids {
  /** The only user who can become others. */
  static final int ROOT = 0;

  static final int SLOTS = 256;

  /** A range above the ids of people, services and containers. */
  private static final long HIGH = 1_000_000_000L;

  private static final long HIGH_END = 2_000_000_000L;

  /** A range for containers with 65,536 ids: above those of services, below {@code nobody}. */
  private static final long LOW = 20_000;

  private static final long LOW_END = 60_000;

  private final long first;
  private final BitSet taken = new BitSet(SLOTS);

  Uids(long first) {
    this.first = first;
  }

  /**
   * Returns the ids of this system; empty for an ordinary user and for a root user without other
   * ids.
   */
  static Optional<Uids> ofSystem() {
    try {
      return ownUid() == ROOT
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
   * Chooses a range at random, so that graders on one machine do not share ids.
   *
   * @param map lines of {@code /proc/self/uid_map}: first id inside, first id outside, count
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
