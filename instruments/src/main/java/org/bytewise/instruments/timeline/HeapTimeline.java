package org.bytewise.instruments.timeline;

import java.io.Serializable;
import java.util.List;

/**
 * The live bytes of the heap over the allocations of a run. Immutable.
 *
 * @param points measured points in order, the first at the start and the last at the end
 * @param peak the point with the most live bytes
 * @param atPeak what was live there, by type, most bytes first
 * @param atEnd what was live at the end, by type, most bytes first
 * @param mostLive the upper bound of the live bytes at any time: those at a point, and everything
 *     that the code's thread allocated until the next
 * @param before live bytes before the run; not part of any other figure
 * @param classes the number of classes loaded during the run
 * @param startedThreads whether other threads, whose allocations are not on the clock, were started
 * @param failure why it ends before the code did; null if it does not
 */
record HeapTimeline(
    List<Point> points,
    Point peak,
    List<LiveType> atPeak,
    List<LiveType> atEnd,
    long mostLive,
    long before,
    long classes,
    boolean startedThreads,
    String failure)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  HeapTimeline {
    points = List.copyOf(points);
    atPeak = List.copyOf(atPeak);
    atEnd = List.copyOf(atEnd);
  }

  /**
   * A point at which the heap was collected.
   *
   * @param allocated the bytes that the code's thread had allocated since the start
   * @param live live bytes beyond those before the run; negative if the code released more
   */
  record Point(long allocated, long live) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Live objects of a type beyond those before the run.
   *
   * @param type the name as the VM writes it
   */
  record LiveType(String type, long objects, long bytes) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Returns the last point. */
  Point end() {
    return points.get(points.size() - 1);
  }
}
