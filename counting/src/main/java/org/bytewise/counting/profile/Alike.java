package org.bytewise.counting.profile;

import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.profile.AllocationSite.Origin;

/**
 * The equal allocations of one thread at one place, with a count for each verdict. Not thread-safe.
 */
final class Alike {
  private final Allocation allocation;
  private final Origin origin;
  private final Place place;
  private long own;
  private long oneTime;

  Alike(Allocation allocation, Origin origin, Place place) {
    this.allocation = allocation;
    this.origin = origin;
    this.place = place;
  }

  String type() {
    return allocation.type();
  }

  /** Returns the type's name as in source code. */
  String typeName() {
    return place.typeName(allocation.type());
  }

  long bytes() {
    return allocation.bytes();
  }

  Origin origin() {
    return origin;
  }

  Place place() {
    return place;
  }

  /**
   * Counts one as the code's own. Returns whether it is the first counted since the last
   * {@link #takeOwn}.
   */
  boolean addOwn() {
    own++;
    return own + oneTime == 1;
  }

  /**
   * Counts one as one-time. Returns whether it is the first counted since the last
   * {@link #takeOneTime}.
   */
  boolean addOneTime() {
    oneTime++;
    return own + oneTime == 1;
  }

  /** Returns the number counted as the code's own since the last call. */
  long takeOwn() {
    long taken = own;
    own = 0;
    return taken;
  }

  /** Returns the number counted as one-time since the last call. */
  long takeOneTime() {
    long taken = oneTime;
    oneTime = 0;
    return taken;
  }
}
