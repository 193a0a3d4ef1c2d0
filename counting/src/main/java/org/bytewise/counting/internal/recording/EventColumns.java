package org.bytewise.counting.internal.recording;

import java.util.Arrays;

/**
 * Events in columns: 12 bytes for each event, and one entry for each distinct kind. Not
 * thread-safe.
 */
final class EventColumns {
  private static final int LEAST = 1 << 12;
  private static final int PARTS = 4;

  private long[] times;
  private int[] kinds;
  private int size;

  /** Four numbers for each kind: thread, trace, class, bytes. */
  private long[] alike = new long[PARTS * LEAST];

  private int kindCount;

  /** The kind of the most recently added event. */
  private int last;

  /** A hash table of the kinds, containing their indexes plus one; 0 for an empty slot. */
  private int[] table = new int[2 * LEAST];

  /** @param expected the expected number of events, if known; there may be more */
  EventColumns(int expected) {
    times = new long[Math.max(LEAST, expected)];
    kinds = new int[times.length];
  }

  /** Adds an event; thread, trace and class are given by their keys in the chunk. */
  void add(long time, long thread, long trace, long type, long bytes) {
    if (size == times.length) {
      int more = size + (size >> 1);
      times = Arrays.copyOf(times, more);
      kinds = Arrays.copyOf(kinds, more);
    }
    if (kindCount == 0 || !isKind(last, thread, trace, type, bytes)) {
      last = kind(thread, trace, type, bytes);
    }
    times[size] = time;
    kinds[size++] = last;
  }

  private boolean isKind(int kind, long thread, long trace, long type, long bytes) {
    int at = PARTS * kind;
    return alike[at + 3] == bytes
        && alike[at + 1] == trace
        && alike[at + 2] == type
        && alike[at] == thread;
  }

  private int kind(long thread, long trace, long type, long bytes) {
    int slot = slot(thread, trace, type, bytes);
    int found = table[slot];
    if (found != 0) {
      return found - 1;
    }
    int at = PARTS * kindCount;
    if (at == alike.length) {
      alike = Arrays.copyOf(alike, 2 * at);
    }
    alike[at] = thread;
    alike[at + 1] = trace;
    alike[at + 2] = type;
    alike[at + 3] = bytes;
    table[slot] = ++kindCount;
    int added = kindCount - 1;
    if (2 * kindCount > table.length) {
      rehash();
    }
    return added;
  }

  private int slot(long thread, long trace, long type, long bytes) {
    long hash = ((thread * 31 + trace) * 31 + type) * 31 + bytes;
    hash *= 0x9E3779B97F4A7C15L;
    int mask = table.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (table[slot] != 0) {
      if (isKind(table[slot] - 1, thread, trace, type, bytes)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    table = new int[2 * table.length];
    for (int kind = 0; kind < kindCount; kind++) {
      int at = PARTS * kind;
      table[slot(alike[at], alike[at + 1], alike[at + 2], alike[at + 3])] = kind + 1;
    }
  }

  int size() {
    return size;
  }

  int kindCount() {
    return kindCount;
  }

  long thread(int kind) {
    return alike[PARTS * kind];
  }

  long trace(int kind) {
    return alike[PARTS * kind + 1];
  }

  long type(int kind) {
    return alike[PARTS * kind + 2];
  }

  long bytes(int kind) {
    return alike[PARTS * kind + 3];
  }

  /**
   * Returns the kinds of the events in time order, keeping the order of insertion for equal times.
   * Threads flush their events in sorted pieces, so merging them is fast. Clears the columns of
   * events.
   */
  int[] order() {
    int[] ends = runs();
    int count = ends.length;
    long[] otherTimes = count > 1 ? new long[size] : times;
    int[] otherKinds = count > 1 ? new int[size] : kinds;
    while (count > 1) {
      int start = 0;
      int merged = 0;
      for (int run = 0; run < count; run += 2) {
        int middle = ends[run];
        int end = run + 1 < count ? ends[run + 1] : middle;
        merge(start, middle, end, otherTimes, otherKinds);
        ends[merged++] = end;
        start = end;
      }
      count = merged;
      long[] swappedTimes = times;
      int[] swappedKinds = kinds;
      times = otherTimes;
      kinds = otherKinds;
      otherTimes = swappedTimes;
      otherKinds = swappedKinds;
    }
    return kinds;
  }

  /** Returns the ends of the sorted pieces. */
  private int[] runs() {
    int[] ends = new int[8];
    int count = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || times[i] < times[i - 1]) {
        if (count == ends.length) {
          ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = i;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  private void merge(int start, int middle, int end, long[] toTimes, int[] toKinds) {
    int left = start;
    int right = middle;
    for (int to = start; to < end; to++) {
      boolean takeLeft = left < middle && (right >= end || times[left] <= times[right]);
      int from = takeLeft ? left++ : right++;
      toTimes[to] = times[from];
      toKinds[to] = kinds[from];
    }
  }
}
