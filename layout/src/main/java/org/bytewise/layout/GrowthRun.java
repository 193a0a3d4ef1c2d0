package org.bytewise.layout;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.layout.Growth.Point;
import org.bytewise.layout.Growth.Step;

/**
 * Adds elements to an object and watches its array. Adding may run code that never ends; whoever
 * runs this must be able to stop it. Not thread-safe, used once.
 */
public final class GrowthRun {
  /** More than a wide terminal has columns. */
  private static final int MOST_POINTS = 400;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String type;
  private final Growable growable;
  private final int adds;
  private final List<Step> steps = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();
  private long growths;
  private long copied;
  private long allocated;
  private int next;

  private GrowthRun(String type, Growable growable, int adds) {
    this.type = type;
    this.growable = growable;
    this.adds = adds;
  }

  /**
   * Prepares to add.
   *
   * @param object to which elements are added
   * @param elementType the simple name of its elements' type, such as {@code String}
   * @param adds from 1 to {@link Growth#MOST_ADDS}
   * @throws LayoutException if the object does not grow, or elements of that type cannot be made;
   *     the message is one line
   */
  public static GrowthRun of(Object object, String elementType, int adds) {
    if (adds < 1 || adds > Growth.MOST_ADDS) {
      throw new IllegalArgumentException("adds " + adds + " must be from 1 to " + Growth.MOST_ADDS);
    }
    Elements elements = Elements.named(elementType);
    Growable growable = Growable.of(object, elements == null ? Elements.ANY : elements);
    String type = TypeNames.of(object.getClass());
    boolean chosen = growable instanceof OwnGrowable
        || growable.unit() == Growth.Unit.CHARACTER
        || growable.unit() == Growth.Unit.BYTE;
    if (elements == null && !chosen) {
      throw new LayoutException(
          "elements of the type %s cannot be made here, only numbers and strings; try %s<Integer>"
              .formatted(
                  elementType, TypeNames.simple(TypeNames.of(JdkGrowable.knownType(object)))));
    }
    if (growable.unit() == Growth.Unit.ENTRY && elements.distinct() < adds) {
      throw new LayoutException("there are only %s different keys of the type %s"
          .formatted(Text.number(elements.distinct()), elementType));
    }
    return new GrowthRun(type, growable, adds);
  }

  /** Adds. Throws {@link LayoutException} where adding fails; the message is one line. */
  public Growth run() {
    int done = 0;
    try {
      long sizeAtFirst = growable.size();
      Object array = growable.array();
      final long capacityAtFirst = growable.capacity(array);
      points.add(new Point(sizeAtFirst, capacityAtFirst));
      for (; done < adds; done++) {
        array = add(array);
        if ((done + 1L) * MOST_POINTS / adds != (long) done * MOST_POINTS / adds) {
          points.add(new Point(growable.size(), growable.capacity(array)));
        }
      }
      long capacity = growable.capacity(array);
      return new Growth(
          type,
          growable.unit(),
          adds,
          growable.slotBytes(array),
          sizeAtFirst,
          capacityAtFirst,
          growable.size(),
          capacity,
          capacity - growable.usedSlots(array),
          growths,
          copied,
          growable.callsAreFree() ? allocated : -1,
          steps,
          points);
    } catch (OutOfMemoryError e) {
      throw failed(done, "needed more memory than the heap has");
    } catch (Exception | StackOverflowError e) {
      throw failed(done, "threw " + e);
    } catch (Error e) {
      // How the run is stopped from outside is not known here.
      throw e;
    } catch (Throwable e) {
      throw failed(done, "threw " + e);
    }
  }

  private LayoutException failed(int done, String why) {
    String line = why.lines().findFirst().orElse("");
    return new LayoutException(
        "add number %s to %s %s".formatted(Text.number(done + 1L), type, line));
  }

  /** Adds an element, and returns the array in which the elements are then. */
  private Object add(Object before) throws Throwable {
    int held = growable.size();
    Object element = growable.element(next++);
    while (growable.has(element)) {
      element = growable.element(next++);
    }
    long start = THREADS.getCurrentThreadAllocatedBytes();
    growable.add(element);
    allocated += THREADS.getCurrentThreadAllocatedBytes() - start;
    Object after = growable.array();
    if (after != before) {
      replaced(before, after, held);
    }
    return after;
  }

  private void replaced(Object before, Object after, int held) throws Throwable {
    int size = growable.size();
    long moved = growable.insertsFirst() ? size : held;
    // Before the first array there was nothing to copy from.
    long copiedNow = growable.capacity(before) == 0 ? 0 : moved;
    copied += copiedNow;
    long capacity = growable.capacity(after);
    if (capacity == growable.capacity(before)) {
      return;
    }
    growths++;
    if (steps.size() < Growth.MOST_STEPS) {
      steps.add(
          new Step(size, capacity, growable.usedSlots(after), copiedNow, growable.threshold()));
    }
  }
}
