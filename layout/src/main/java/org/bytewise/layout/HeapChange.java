package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects that a program can reach in its heap after a run and could not reach before.
 * Immutable, and can be serialized from one VM to another.
 *
 * @param groups the new objects, by class and holder
 * @param unseen by type, the change in the number of live objects that cannot be reached through
 *     fields and array slots, because a running method or the VM itself holds them; negative if
 *     there are fewer; types without a change are left out
 * @param walked the total number of reachable objects
 * @param doubt why the result may be incomplete; null if every walk completed
 */
public record HeapChange(List<Group> groups, Map<String, Long> unseen, long walked, String doubt)
    implements Serializable {

  public HeapChange {
    groups = List.copyOf(groups);
    unseen = Map.copyOf(unseen);
  }

  /**
   * New objects of one class with the same kind of holder.
   *
   * @param type the VM's name of the class, arrays as {@code int[][]}
   * @param base the first interface that the class implements, or else the class that it extends:
   *     what an anonymous class is named after; null for arrays
   * @param constant whether they are interned strings, as all literals are, the arrays of such
   *     strings, or {@linkplain #isClassLock() locks of classes}
   * @param objects the number of objects
   * @param bytes the sum of their shallow sizes
   * @param leastBytes the shallow size of the smallest
   * @param path the path from the root to the first of them; never empty
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

    public Group {
      path = List.copyOf(path);
    }

    /**
     * Returns whether they are the locks that the VM creates with classes and drops once those are
     * initialized. No field refers to them.
     */
    public boolean isClassLock() {
      return constant && type.equals("int[]");
    }
  }

  /**
   * One step of a path.
   *
   * @param kind the kind of step
   * @param owner the VM's name of the class that declares the field, or of an array's element type;
   *     empty for a variable or a thread
   * @param name the name of the field, the variable or the thread; empty for an array slot
   */
  public record Step(Kind kind, String owner, String name) implements Serializable {
    /** The kind of a step. */
    public enum Kind {
      /** A variable of the session. */
      VARIABLE,
      /** A variable whose name has been declared again. */
      REPLACED_VARIABLE,
      /** A static field. */
      STATIC,
      /** A live thread. */
      THREAD,
      /** A class, a class loader or another root of the VM. */
      VM,
      /** An instance field. */
      FIELD,
      /** An array slot. */
      SLOT,
      /** A soft reference, which holds its referent until memory runs short. */
      SOFT
    }
  }

  /**
   * What was reachable just before the program ran; guarded by the class. It keeps all those
   * objects alive.
   */
  private static HeapMark mark;

  /**
   * What walks know about the library's classes; guarded by the class. Finding it out takes longer
   * than a walk, and it never changes. Set by {@link #prepare} alone, so that it is the same before
   * a program and after.
   */
  private static HeapWalk.Kinds library;

  /**
   * Gets everything that a walk needs loaded, linked and learnt before a program runs. The first
   * time it goes through all steps; later, one walk is enough, for the classes that are new.
   * Discards the current mark.
   *
   * @return whether this was the first time with such holders
   * @throws IllegalStateException without the agent
   */
  public static synchronized boolean prepare(HeapHolders holders) {
    mark = null;
    boolean first = library == null || !library.isFor(holders);
    if (first) {
      library = null;
      // A VM's first histogram creates objects that stay alive, for the MBean and its server.
      LiveHistogram.take();
    }
    HeapMark trial = HeapMark.of(holders, library, HeapWalk.Limits.DEFAULT);
    if (first) {
      library = trial.library();
      // A mark is walked apart, which is a step as well.
      mark = trial;
      trial.pause(new Object());
      trial.resume();
      trial.pause("prepared".repeat(2));
      trial.change();
      mark = null;
    }
    return first;
  }

  /**
   * Marks everything reachable in the running VM, just before the program runs. If the program has
   * run before, whatever has appeared since is marked, too. All of it stays alive until
   * {@link #found}.
   */
  public static synchronized void before(HeapHolders holders) {
    if (mark == null) {
      mark = HeapMark.of(holders, library, HeapWalk.Limits.DEFAULT);
    } else {
      mark.resume();
    }
  }

  /**
   * Records what is reachable now that the program has run.
   *
   * @param atHand objects that the caller holds and the program may not
   */
  public static synchronized void after(Object... atHand) {
    if (mark != null) {
      mark.pause(atHand);
    }
  }

  /** Discards the current mark. */
  public static synchronized void abandon() {
    mark = null;
  }

  /**
   * Returns what the program could reach after it ran and not before, and discards the mark.
   *
   * @return empty if there is no mark, or the program is still running
   * @throws OutOfMemoryError if the heap has no room for the result
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
