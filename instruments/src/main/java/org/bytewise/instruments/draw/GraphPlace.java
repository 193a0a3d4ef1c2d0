package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box and those to the right of it that its arrows lead to. Immutable; all positions are relative
 * to its upper left corner.
 *
 * @param box the box
 * @param shape its lines; empty if it is drawn as one line without a frame
 * @param arrows those that are lines, from top to bottom
 * @param width columns, of everything
 * @param height lines, of everything
 * @param deferred the boxes that it refers to first, but that have no room to the right of it
 */
record GraphPlace(
    GraphBox box,
    Optional<BoxShape> shape,
    List<Arrow> arrows,
    int width,
    int height,
    List<GraphBox> deferred) {
  GraphPlace {
    arrows = List.copyOf(arrows);
    deferred = List.copyOf(deferred);
  }

  /**
   * An arrow that is a line: it leaves at one line and arrives at the same or a lower one.
   *
   * @param from the line at which it leaves the box
   * @param to the line at which it arrives
   * @param channel the column in which it goes down, counted from the box; -1 if it is straight
   * @param column the column at which its target begins
   */
  record Arrow(int from, int to, int channel, int column, GraphPlace target) {}

  /** Returns whether more boxes stand beside this one, or it is less narrow, than elsewhere. */
  boolean isBetterThan(GraphPlace elsewhere) {
    return arrows.size() > elsewhere.arrows.size()
        || (shape.isPresent()
            && elsewhere.shape.isPresent()
            && shape.get().width() > elsewhere.shape.get().width());
  }

  /** Returns the boxes without room of this one and of all those to the right of it. */
  List<GraphBox> allDeferred() {
    List<GraphBox> all = new ArrayList<>();
    for (Arrow arrow : arrows) {
      all.addAll(arrow.target().allDeferred());
    }
    all.addAll(deferred);
    return all;
  }
}
