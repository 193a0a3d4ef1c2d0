package org.bytewise.counting.profile;

import java.util.List;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.profile.AllocationSite.Origin;

/**
 * The equal allocations of one thread at one place, with a count for each verdict. Not thread-safe.
 */
final class Alike implements OwnObjects.OwnObject {
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

  @Override
  public String typeName() {
    return place.typeName(allocation.type());
  }

  @Override
  public long bytes() {
    return allocation.bytes();
  }

  @Override
  public List<OwnObjects.Frame> frames() {
    return place.ownFrames();
  }

  @Override
  public Optional<SourceLine> line() {
    return place.line();
  }

  @Override
  public String call() {
    return place.call();
  }

  @Override
  public long threadId() {
    return allocation.threadId();
  }

  @Override
  public String threadName() {
    return allocation.threadName() == null ? "" : allocation.threadName();
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
