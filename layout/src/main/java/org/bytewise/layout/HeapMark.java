package org.bytewise.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bytewise.layout.HeapHolders.Holder;

/**
 * Everything a program could reach at one moment, and what has come to it since. The program runs
 * between {@link #resume} and {@link #pause}; what appears at other times is not its own, and
 * counts as known. Not thread-safe.
 */
final class HeapMark {
  /** New strings beyond which none is looked up in the VM's table. */
  private static final int MOST_LOOKUPS = 50_000;

  private final HeapHolders holders;
  private final HeapWalk.Kinds kinds;

  /** What was there before, or came while the program did not run. */
  private final HeapIndex known;

  /**
   * By type, how many live objects no walk came to when the program ran last; null while it runs.
   */
  private Map<String, Long> unseen;

  /** By type, how many more of these there were after the program had run than before. */
  private final Map<String, Long> difference = new HashMap<>();

  /** What was reached when the program had run last; null while it runs. */
  private HeapWalk last;

  private HeapWalk.Kinds kindsOfLast;
  private String doubt;

  private HeapMark(HeapHolders holders, HeapWalk.Kinds kinds, HeapIndex known, String doubt) {
    this.holders = holders;
    this.kinds = kinds;
    this.known = known;
    this.doubt = doubt;
  }

  /** Notes what there is. The program is about to run. */
  static HeapMark of(HeapHolders holders) {
    nameClasses();
    HeapMark mark = walked(holders);
    // What the walk itself has made is counted by now, and what it made for itself only is gone.
    Map<String, Long> live = LiveHistogram.take();
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(mark.known, null, counts);
    mark.known.countOwnArrays(counts);
    mark.unseen = unseen(live, counts);
    mark.doubtHistogram(live);
    return mark;
  }

  /** A method of its own, so that no frame holds the walk any more. */
  private static HeapMark walked(HeapHolders holders) {
    HeapWalk.Kinds kinds = new HeapWalk.Kinds(holders, null);
    HeapWalk walk = HeapWalk.of(holders, kinds, null, List.of(kinds, holders));
    walk.index().dropParents();
    return new HeapMark(holders, kinds, walk.index(), walk.doubt());
  }

  /** A class makes its name when it is first asked for it; that must not happen during a walk. */
  private static void nameClasses() {
    for (Class<?> type : Agent.loadedClasses()) {
      Objects.requireNonNull(type.getName());
    }
  }

  private void doubtHistogram(Map<String, Long> live) {
    if (doubt == null && live.isEmpty()) {
      doubt = "this VM does not count its live objects";
    }
  }

  /** The program is about to run again: what is there now and was not when it had run is known. */
  void resume() {
    nameClasses();
    Map<String, Long> live = LiveHistogram.take();
    HeapWalk.Kinds kindsNow = new HeapWalk.Kinds(holders, kinds);
    HeapWalk now = HeapWalk.of(holders, kindsNow, known, List.of(this));
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(now.index(), null, counts);
    count(known, now.index(), counts);
    known.countOwnArrays(counts);
    count(last.index(), now.index(), known, counts);
    last.index().countOwnArrays(counts);
    unseen = unseen(live, counts);
    for (int i = 0; i < now.index().size(); i++) {
      Object object = now.index().get(i);
      if (!last.index().contains(object)) {
        known.add(object, -1);
      }
    }
    last = null;
    kindsOfLast = null;
  }

  /**
   * The program has run.
   *
   * @param atHand what only whoever ran it still holds
   */
  void pause(Object... atHand) {
    nameClasses();
    Map<String, Long> live = LiveHistogram.take();
    HeapWalk.Kinds kindsNow = new HeapWalk.Kinds(holders, kinds);
    List<Object> apart = new ArrayList<>(Arrays.asList(atHand));
    apart.add(atHand);
    apart.add(this);
    HeapWalk now = HeapWalk.of(holders, kindsNow, known, apart);
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(now.index(), null, counts);
    // What this mark alone keeps alive.
    count(known, now.index(), counts);
    known.countOwnArrays(counts);
    unseen(live, counts).forEach((type, count) -> {
      long more = count - unseen.getOrDefault(type, 0L);
      if (more != 0) {
        difference.merge(type, more, Long::sum);
      }
    });
    unseen = null;
    last = now;
    kindsOfLast = kindsNow;
    if (doubt == null) {
      doubt = now.doubt();
    }
    doubtHistogram(live);
  }

  boolean isRunning() {
    return last == null;
  }

  private static void count(HeapIndex index, HeapIndex except, Map<Class<?>, long[]> counts) {
    count(index, except, null, counts);
  }

  private static void count(
      HeapIndex index, HeapIndex except, HeapIndex orIn, Map<Class<?>, long[]> counts) {
    for (int i = 0; i < index.size(); i++) {
      Object object = index.get(i);
      if ((except == null || !except.contains(object))
          && (orIn == null || !orIn.contains(object))) {
        counts.computeIfAbsent(object.getClass(), c -> new long[1])[0]++;
      }
    }
  }

  /** By type, how many of the live objects a walk has not come to. */
  private static Map<String, Long> unseen(Map<String, Long> live, Map<Class<?>, long[]> walked) {
    Map<String, Long> rest = new HashMap<>(live);
    walked.forEach((type, count) -> rest.merge(LiveHistogram.name(type), -count[0], Long::sum));
    return rest;
  }

  /** What the program can reach now and could not before. */
  HeapChange change() {
    difference.values().removeIf(more -> more == 0);
    return new HeapChange(groups(last, kindsOfLast), difference, last.index().size(), doubt);
  }

  private record Key(Class<?> type, Holder holder, boolean constant) {}

  private static final class Sum {
    final int first;
    long objects;
    long bytes;
    long least = Long.MAX_VALUE;

    Sum(int first) {
      this.first = first;
    }
  }

  private List<HeapChange.Group> groups(HeapWalk now, HeapWalk.Kinds kindsNow) {
    HeapIndex index = now.index();
    Set<Object> constants = constants(index, now.end(Holder.LINKAGE), kindsNow);
    Map<Key, Sum> sums = new LinkedHashMap<>();
    int number = 0;
    for (Holder holder : Holder.values()) {
      for (; number < now.end(holder); number++) {
        Object object = index.get(number);
        if (known.contains(object)) {
          continue;
        }
        Key key = new Key(object.getClass(), holder, constants.contains(object));
        Sum sum = sums.get(key);
        if (sum == null) {
          sum = new Sum(number);
          sums.put(key, sum);
        }
        sum.objects++;
        long size = kindsNow.of(object).sizeOf(object);
        sum.bytes += size;
        sum.least = Math.min(sum.least, size);
      }
    }
    List<HeapChange.Group> groups = new ArrayList<>();
    sums.forEach((key, sum) -> groups.add(new HeapChange.Group(
        TypeNames.of(key.type),
        base(key.type),
        key.holder,
        key.constant,
        sum.objects,
        sum.bytes,
        sum.least,
        now.path(sum.first))));
    return groups;
  }

  private static String base(Class<?> type) {
    if (!type.isAnonymousClass()) {
      return null;
    }
    Class<?>[] interfaces = type.getInterfaces();
    return interfaces.length == 0
        ? TypeNames.of(type.getSuperclass())
        : TypeNames.of(interfaces[0]);
  }

  /** The new strings that are in the VM's table, as literals are, and their arrays. */
  private Set<Object> constants(HeapIndex index, int end, HeapWalk.Kinds kindsNow) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    int lookups = 0;
    for (int i = 0; i < end && lookups < MOST_LOOKUPS; i++) {
      if (index.get(i) instanceof String string && !known.contains(string)) {
        lookups++;
        if (isInTable(string)) {
          found.add(string);
          for (int offset : kindsNow.of(string).references) {
            found.add(VmAccess.reference(string, offset));
          }
        }
      }
    }
    return found;
  }

  /** A copy is looked up, so that the string itself is in the table only if it was. */
  @SuppressWarnings({"StringEquality", "ReferenceEquality", "StringOperationCanBeSimplified"})
  private static boolean isInTable(String string) {
    return new String(string).intern() == string;
  }
}
