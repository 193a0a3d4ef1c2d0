package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program can reach in its heap now and could not a moment ago. Immutable, and can be
 * serialized from one VM to another.
 *
 * @param groups the new objects, by what they are and what holds them; none that a tool alone holds
 * @param unseen by type, how many more live objects the VM has now than can be reached by fields and
 *     array slots, compared with before: held by a running method or by the VM itself; types with no
 *     difference are left out; negative where there are fewer
 * @param walked how many objects can be reached in all
 * @param doubt why not all were found; null where the walks have come to their ends
 */
public record HeapChange(List<Group> groups, Map<String, Long> unseen, long walked, String doubt)
    implements Serializable {

  /** Checks nothing, copies. */
  public HeapChange {
    groups = List.copyOf(groups);
    unseen = Map.copyOf(unseen);
  }

  /**
   * New objects of one class that are held by the same kind of holder.
   *
   * @param type the VM's name, arrays as {@code int[][]}
   * @param base of an anonymous class the class or interface that it extends; otherwise null
   * @param constant whether they are strings of the VM's table, as all literals are, or belong to
   *     such
   * @param objects how many
   * @param bytes the sum of their shallow sizes
   * @param path how the first of them is held, from the root on; never empty
   */
  public record Group(
      String type,
      String base,
      HeapHolders.Holder holder,
      boolean constant,
      long objects,
      long bytes,
      List<Step> path)
      implements Serializable {

    /** Copies the path. */
    public Group {
      path = List.copyOf(path);
    }
  }

  /**
   * One step of a path.
   *
   * @param kind what it is
   * @param owner the VM's name of the class that declares the field, or of an array's elements;
   *     empty for a variable and a thread
   * @param name of the field, the variable or the thread; empty for an array's slot
   */
  public record Step(Kind kind, String owner, String name) implements Serializable {
    /** What a step is. */
    public enum Kind {
      /** A variable of the session. */
      VARIABLE,
      /** A variable of a name that is in use again. */
      REPLACED_VARIABLE,
      /** A static field. */
      STATIC,
      /** A live thread. */
      THREAD,
      /** A class, a loader or another of the VM's own. */
      VM,
      /** An object's field. */
      FIELD,
      /** An array's slot. */
      SLOT,
      /** A soft reference, which holds as long as memory lasts. */
      SOFT
    }
  }

  /** Everything that can be reached now. It keeps all of it alive. */
  private static HeapMark mark;

  /**
   * Notes everything that can be reached now, in the running VM, for {@link #found}. All of it stays
   * alive until then.
   *
   * @throws IllegalStateException without the agent
   */
  public static synchronized void begin(HeapHolders holders) {
    mark = null;
    mark = HeapMark.of(holders);
  }

  /** Forgets what {@link #begin} has noted. */
  public static synchronized void abandon() {
    mark = null;
  }

  /**
   * Compares with what {@link #begin} has noted, which is forgotten.
   *
   * @return empty where nothing was noted
   * @throws OutOfMemoryError if there is no room to walk the heap
   */
  public static synchronized Optional<HeapChange> found(HeapHolders holders) {
    HeapMark before = mark;
    try {
      return before == null ? Optional.empty() : Optional.of(before.change(holders));
    } finally {
      mark = null;
    }
  }
}
