package org.bytewise.counting.profile;

import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.profile.AllocationSite.Origin;

/**
 * Allocations that are alike, of one thread, at one place, and how many of them have been judged in
 * which way. Not thread-safe.
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

  /** The type's name as in source code. */
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

  /** Counts one as the code's own; whether it is the first that is counted since the last take. */
  boolean addOwn() {
    own++;
    return own + oneTime == 1;
  }

  /** Counts one as one-time; whether it is the first that is counted since the last take. */
  boolean addOneTime() {
    oneTime++;
    return own + oneTime == 1;
  }

  /** Those of the code's own since this was called last. */
  long takeOwn() {
    long taken = own;
    own = 0;
    return taken;
  }

  /** Those of one time since this was called last. */
  long takeOneTime() {
    long taken = oneTime;
    oneTime = 0;
    return taken;
  }
}
