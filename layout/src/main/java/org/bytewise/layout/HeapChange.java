package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program can reach in its heap now and could not a moment ago. Immutable, and can be
 * serialized from one VM to another.
 *
 * @param groups the new objects, by what they are and what holds them
 * @param unseen by type, how many more live objects the VM has now than can be reached by fields
 *     and array slots, compared with before: held by a running method or by the VM itself; types
 *     with no difference are left out; negative where there are fewer
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
   * @param leastBytes the shallow size of the smallest
   * @param path how the first of them is held, from the root on; never empty
   */
  public record Group(
      String type,
      String base,
      HeapHolders.Holder holder,
      boolean constant,
      long objects,
      long bytes,
      long leastBytes,
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

  /** What could be reached when the program was about to run. It keeps all of it alive. */
  private static HeapMark mark;

  /**
   * Goes through everything once, so that what this class itself needs is loaded and linked before
   * a program runs. Forgets what was noted.
   *
   * @throws IllegalStateException without the agent
   */
  public static synchronized void prepare(HeapHolders holders) {
    mark = null;
    // The first histogram of a VM makes what stays, for the bean and its server.
    LiveHistogram.take();
    mark = HeapMark.of(holders);
    mark.pause(new Object());
    mark.resume();
    mark.pause("prepared".repeat(2));
    mark.change();
    mark = null;
  }

  /**
   * Notes everything that can be reached, in the running VM: the program is about to run. When it
   * has run before, what has come since is noted, too. All of it stays alive until {@link #found}.
   */
  public static synchronized void before(HeapHolders holders) {
    if (mark == null) {
      mark = HeapMark.of(holders);
    } else {
      mark.resume();
    }
  }

  /**
   * Looks at what can be reached now that the program has run.
   *
   * @param atHand objects that the caller holds, and the program perhaps does not
   */
  public static synchronized void after(Object... atHand) {
    if (mark != null) {
      mark.pause(atHand);
    }
  }

  /** Forgets what was noted. */
  public static synchronized void abandon() {
    mark = null;
  }

  /**
   * What the program could reach when it had run and could not before. What was noted is forgotten.
   *
   * @return empty where nothing was noted
   * @throws OutOfMemoryError if there is no room to tell
   */
  public static synchronized Optional<HeapChange> found() {
    HeapMark noted = mark;
    try {
      return noted == null || noted.isRunning() ? Optional.empty() : Optional.of(noted.change());
    } finally {
      mark = null;
    }
  }
}
