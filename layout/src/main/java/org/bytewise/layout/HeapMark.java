package org.bytewise.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.layout.HeapHolders.Holder;

/** All that a program could reach at one moment. Not thread-safe. */
final class HeapMark {
  /** New strings beyond which none is looked up in the VM's table. */
  private static final int MOST_LOOKUPS = 50_000;

  private final HeapWalk.Kinds kinds;
  private final HeapIndex before;
  private final String doubt;
  private final Map<String, Long> unseen;

  private HeapMark(HeapWalk.Kinds kinds, HeapWalk walk, Map<String, Long> unseen) {
    this.kinds = kinds;
    this.before = walk.index();
    this.doubt = walk.doubt();
    this.unseen = unseen;
    before.dropParents();
  }

  static HeapMark of(HeapHolders holders) {
    // The first of a VM makes what stays, for the bean and its server.
    LiveHistogram.take();
    Map<String, Long> live = LiveHistogram.take();
    HeapWalk.Kinds kinds = new HeapWalk.Kinds(holders, null);
    HeapWalk walk = HeapWalk.of(holders, kinds);
    Map<Class<?>, long[]> counts = new HashMap<>();
    count(walk.index(), null, counts);
    return new HeapMark(kinds, walk, unseen(live, counts));
  }

  private static void count(HeapIndex index, HeapIndex except, Map<Class<?>, long[]> counts) {
    for (int i = 0; i < index.size(); i++) {
      Object object = index.get(i);
      if (except == null || !except.contains(object)) {
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

  HeapChange change(HeapHolders holders) {
    Map<String, Long> live = LiveHistogram.take();
    HeapWalk.Kinds kindsNow = new HeapWalk.Kinds(holders, kinds);
    HeapWalk now = HeapWalk.of(holders, kindsNow);
    Map<String, Long> difference = new HashMap<>();
    if (!live.isEmpty()) {
      Map<Class<?>, long[]> counts = new HashMap<>();
      count(now.index(), null, counts);
      // What this mark alone keeps alive.
      count(before, now.index(), counts);
      before.countOwnArrays(counts);
      unseen(live, counts).forEach((type, count) -> {
        long more = count - unseen.getOrDefault(type, 0L);
        if (more != 0) {
          difference.put(type, more);
        }
      });
    }
    String reason = doubt != null ? doubt : now.doubt();
    if (reason == null && live.isEmpty()) {
      reason = "this VM does not count its live objects";
    }
    return new HeapChange(groups(now, kindsNow), difference, now.index().size(), reason);
  }

  private record Key(Class<?> type, Holder holder, boolean constant) {}

  private static final class Sum {
    final int first;
    long objects;
    long bytes;

    Sum(int first) {
      this.first = first;
    }
  }

  private List<HeapChange.Group> groups(HeapWalk now, HeapWalk.Kinds kindsNow) {
    HeapIndex index = now.index();
    Set<Object> constants = constants(index, now.end(Holder.LIBRARY), kindsNow);
    Map<Key, Sum> sums = new LinkedHashMap<>();
    int number = 0;
    for (Holder holder : Holder.values()) {
      for (; number < now.end(holder); number++) {
        Object object = index.get(number);
        if (holder == Holder.TOOL || before.contains(object)) {
          continue;
        }
        Key key = new Key(object.getClass(), holder, constants.contains(object));
        Sum sum = sums.get(key);
        if (sum == null) {
          sum = new Sum(number);
          sums.put(key, sum);
        }
        sum.objects++;
        sum.bytes += kindsNow.of(object).sizeOf(object);
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
      if (index.get(i) instanceof String string && !before.contains(string)) {
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
