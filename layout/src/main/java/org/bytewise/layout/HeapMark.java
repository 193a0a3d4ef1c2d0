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
 * Everything a program could reach at one moment, and what has become reachable since. The program
 * runs between {@link #resume} and {@link #pause}; objects that appear at other times are not the
 * program's and count as known. Not thread-safe.
 */
final class HeapMark {
  /** The most new strings to look up in the VM's string table. */
  private static final int MOST_LOOKUPS = 50_000;

  private final HeapHolders holders;
  private final HeapWalk.Limits limits;
  private final HeapWalk.Kinds kinds;

  /** What was reachable before, or appeared while the program was not running. */
  private final HeapIndex known;

  /**
   * By type, the live objects that the walk before the current run did not reach; null between
   * runs.
   */
  private Map<String, Long> unseen;

  /** By type, the change in that number over all runs. */
  private final Map<String, Long> difference = new HashMap<>();

  /** What was reachable after the last run; null while the program runs. */
  private HeapWalk last;

  private HeapWalk.Kinds kindsOfLast;
  private String doubt;

  /** Whether a walk before a run gave up, so that objects it missed would look new. */
  private boolean blind;

  private HeapMark(
      HeapHolders holders,
      HeapWalk.Limits limits,
      HeapWalk.Kinds kinds,
      HeapIndex known,
      String doubt) {
    this.holders = holders;
    this.limits = limits;
    this.kinds = kinds;
    this.known = known;
    this.doubt = doubt;
    this.blind = doubt != null;
  }

  /** Marks everything reachable just before the program runs. */
  static HeapMark of(HeapHolders holders, HeapWalk.Limits limits) {
    return of(holders, null, limits);
  }

  /**
   * Marks everything reachable just before the program runs.
   *
   * @param library what an earlier mark knew about the library's classes; null for nothing
   */
  static HeapMark of(HeapHolders holders, HeapWalk.Kinds library, HeapWalk.Limits limits) {
    nameClasses();
    HeapMark mark = walked(holders, library, limits);
    // By now the walk's own results are counted, and its temporary objects are unreachable.
    Map<String, Long> live = LiveHistogram.take();
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(mark.known, null, counts);
    mark.known.countOwnArrays(counts);
    mark.countItself(counts);
    mark.unseen = unseen(live, counts);
    mark.doubtHistogram(live);
    return mark;
  }

  /** Walks the heap. A separate method, so that no stack frame holds the walk afterwards. */
  private static HeapMark walked(
      HeapHolders holders, HeapWalk.Kinds library, HeapWalk.Limits limits) {
    HeapWalk.Kinds kinds = new HeapWalk.Kinds(holders, library);
    HeapWalk walk = HeapWalk.of(holders, kinds, null, List.of(holders), limits);
    walk.index().dropParents();
    return new HeapMark(holders, limits, kinds, walk.index(), walk.doubt());
  }

  /**
   * Initializes the name of every class. A class creates its name on first use, which must not
   * happen during a walk.
   */
  private static void nameClasses() {
    for (Class<?> type : Agent.loadedClasses()) {
      Objects.requireNonNull(type.getName());
    }
  }

  /**
   * Initializes the names of the classes that were loaded while the program ran. They count as
   * known, because the program did not create them: those that it has asked for exist already.
   */
  private void nameNewClasses() {
    int offset = kinds.classNameOffset();
    for (Class<?> type : Agent.loadedClasses()) {
      boolean unnamed = VmAccess.reference(type, offset) == null;
      String name = type.getName();
      if (unnamed && known.add(name, -1)) {
        for (int part : kinds.of(name).references) {
          known.add(VmAccess.reference(name, part), -1);
        }
      }
    }
  }

  /** Adds the objects of a new mark to counts by class: the walks before a first run miss them. */
  private void countItself(Map<Class<?>, long[]> counts) {
    for (Object object : List.of(this, difference)) {
      counts.computeIfAbsent(object.getClass(), c -> new long[1])[0]++;
    }
  }

  private void doubtHistogram(Map<String, Long> live) {
    if (doubt == null && live.isEmpty()) {
      doubt = "this VM does not report its live objects";
    }
  }

  /**
   * Prepares for another run: what has become reachable since the last run ended counts as known.
   */
  void resume() {
    // Of the last walk only the index is still needed. Its steps lead to literals and names of
    // fields, which would be visited here but not after the run.
    HeapIndex ended = last.index();
    last = null;
    kindsOfLast = null;
    nameClasses();
    Map<String, Long> live = LiveHistogram.take();
    HeapWalk.Kinds kindsNow = new HeapWalk.Kinds(holders, kinds);
    HeapWalk now = HeapWalk.of(holders, kindsNow, known, List.of(this), limits);
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(now.index(), null, counts);
    count(known, now.index(), counts);
    known.countOwnArrays(counts);
    count(ended, now.index(), known, counts);
    ended.countOwnArrays(counts);
    unseen = unseen(live, counts);
    // What only the measurement holds is left out: it is not part of the program.
    for (int i = 0; i < now.end(Holder.LINKAGE); i++) {
      Object object = now.index().get(i);
      if (!ended.contains(object)) {
        known.add(object, -1);
      }
    }
    blind |= now.doubt() != null;
    if (doubt == null) {
      doubt = now.doubt();
    }
  }

  /**
   * Records what is reachable after a run.
   *
   * @param atHand objects that only the caller still holds
   */
  void pause(Object... atHand) {
    nameNewClasses();
    Map<String, Long> live = LiveHistogram.take();
    HeapWalk.Kinds kindsNow = new HeapWalk.Kinds(holders, kinds);
    List<Object> apart = new ArrayList<>(Arrays.asList(atHand));
    apart.add(atHand);
    apart.add(this);
    HeapWalk now = HeapWalk.of(holders, kindsNow, known, apart, limits);
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(now.index(), null, counts);
    // Objects that only this mark keeps alive.
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

  /** Returns what the walks have learnt about the library's classes. */
  HeapWalk.Kinds library() {
    return kinds.ofLibrary();
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

  /** Returns, by type, the number of live objects that a walk did not reach. */
  private static Map<String, Long> unseen(Map<String, Long> live, Map<Class<?>, long[]> walked) {
    Map<String, Long> rest = new HashMap<>(live);
    walked.forEach((type, count) -> rest.merge(LiveHistogram.name(type), -count[0], Long::sum));
    return rest;
  }

  /** Returns what the program can reach now and could not before. */
  HeapChange change() {
    difference.values().removeIf(more -> more == 0);
    List<HeapChange.Group> found = blind ? List.of() : groups(last, kindsOfLast);
    return new HeapChange(found, difference, last.index().size(), doubt);
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
        boolean constant = constants.contains(object) || now.isClassLock(number);
        Key key = new Key(object.getClass(), holder, constant);
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
    Class<?>[] interfaces = type.getInterfaces();
    if (type.isArray() || (interfaces.length == 0 && type.getSuperclass() == null)) {
      return null;
    }
    return TypeNames.of(interfaces.length == 0 ? type.getSuperclass() : interfaces[0]);
  }

  /** Returns the new strings that are interned, as literals are, and their arrays. */
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

  /**
   * Returns whether a string is interned. Looks up a copy, so that the string itself is not added
   * to the table.
   */
  @SuppressWarnings({"StringEquality", "ReferenceEquality", "StringOperationCanBeSimplified"})
  private static boolean isInTable(String string) {
    return new String(string).intern() == string;
  }
}
