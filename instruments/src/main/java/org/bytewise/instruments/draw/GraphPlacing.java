package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;

/**
 * Decides where boxes go: each to the right of the one that refers to it first, if there is room
 * and its arrow can be drawn without crossing another one. Not thread-safe.
 */
final class GraphPlacing {
  /** A box that would get fewer columns than it needs, or than these, starts on a new line. */
  private static final int ENOUGH = 34;

  /** The most columns of a box that others stand beside. */
  private static final int BESIDE = 48;

  /** As few columns as a box may get so that more has room beside it. */
  private static final int NARROW = 30;

  /** The most columns of an object without a frame. */
  private static final int MOST_PLAIN = 48;

  /** The most arrows that go down side by side. */
  private static final int MOST_CHANNELS = 5;

  private final GraphModel model;
  private final Glyphs glyphs;
  private final Map<Integer, GraphBox> boxes;

  /** Places by label and room; most boxes are tried several times. */
  private final Map<List<Integer>, GraphPlace> known = new HashMap<>();

  GraphPlacing(GraphModel model, Glyphs glyphs) {
    this.model = model;
    this.glyphs = glyphs;
    this.boxes = model.byLabel();
  }

  /** Returns the columns with which a box is content. */
  int need(GraphBox box) {
    return isPlain(box) ? Columns.of(box.line()) : Math.min(ENOUGH, BoxShape.naturalWidth(box));
  }

  private static boolean isPlain(GraphBox box) {
    return box.isPlain() && Columns.of(box.line()) <= MOST_PLAIN;
  }

  /**
   * Places a box and what fits to the right of it.
   *
   * @param room columns, at least 16
   */
  GraphPlace place(GraphBox box, int room) {
    List<Integer> key = List.of(box.label(), room);
    GraphPlace place = known.get(key);
    if (place == null) {
      place = placed(box, room);
      known.put(key, place);
    }
    return place;
  }

  private GraphPlace placed(GraphBox box, int room) {
    if (isPlain(box) && Columns.of(box.line()) <= room) {
      return new GraphPlace(box, Optional.empty(), List.of(), Columns.of(box.line()), 1, List.of());
    }
    GraphPlace wide = placed(box, room, BESIDE);
    if (wide.deferred().isEmpty() || BoxShape.naturalWidth(box) <= NARROW) {
      return wide;
    }
    GraphPlace narrow = placed(box, room, NARROW);
    return narrow.deferred().size() < wide.deferred().size() ? narrow : wide;
  }

  private GraphPlace placed(GraphBox box, int room, int beside) {
    // Which arrows are lines changes the box, and the box decides which have room.
    Set<Integer> leaving = candidates(box);
    while (true) {
      Attempt attempt = new Attempt(box, room, beside, leaving);
      if (attempt.fits()) {
        return attempt.result();
      }
      leaving = attempt.placeable;
    }
  }

  /** Returns the rows with the first arrow to each box that belongs to this one. */
  private Set<Integer> candidates(GraphBox box) {
    Set<Integer> rows = new HashSet<>();
    Set<Integer> targets = new HashSet<>();
    for (int i = 0; i < box.rows().size(); i++) {
      if (box.rows().get(i) instanceof GraphRow.Arrow arrow
          && Integer.valueOf(box.label()).equals(model.parents().get(arrow.target()))
          && targets.add(arrow.target())) {
        rows.add(i);
      }
    }
    return rows;
  }

  /** One try to place the targets of given rows to the right of a box. */
  private final class Attempt {
    private final GraphBox box;
    private final Set<Integer> wanted;
    private final BoxShape shape;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final List<GraphPlace> targets = new ArrayList<>();
    private final int room;
    private int[] channels = {};
    private int channelCount;

    /** The wanted rows whose targets have room. */
    final Set<Integer> placeable = new HashSet<>();

    Attempt(GraphBox box, int room, int beside, Set<Integer> wanted) {
      this.box = box;
      this.wanted = wanted;
      this.room = room;
      int most = wanted.isEmpty() ? room : Math.min(room, beside);
      shape = BoxShape.of(box, most, wanted, glyphs);
      List<Integer> ordered = wanted.stream().sorted().toList();
      // A wider gap leaves less room to the targets, whose heights decide how wide it must be.
      for (int count = 0; count <= MOST_CHANNELS; count++) {
        channelCount = count;
        if (arrange(ordered)) {
          break;
        }
      }
    }

    boolean fits() {
      return placeable.equals(wanted);
    }

    private int column() {
      return shape.width() + (channelCount == 0 ? 4 : 2 * channelCount + 3);
    }

    /** Returns whether the channels suffice; drops targets only if there are as many as allowed. */
    private boolean arrange(List<Integer> ordered) {
      rows.clear();
      from.clear();
      to.clear();
      targets.clear();
      placeable.clear();
      channels = new int[0];
      int bottom = 0;
      for (int row : ordered) {
        GraphBox target = boxes.get(((GraphRow.Arrow) box.rows().get(row)).target());
        int left = room - column();
        if (left < need(target)) {
          continue;
        }
        GraphPlace place = place(target, left);
        int exit = shape.exits().get(row);
        from.add(exit);
        to.add(Math.max(exit, bottom));
        int[] next = channels();
        if (Arrays.stream(next).max().orElse(-1) >= channelCount) {
          if (channelCount < MOST_CHANNELS) {
            return false;
          }
          from.remove(from.size() - 1);
          to.remove(to.size() - 1);
          continue;
        }
        channels = next;
        bottom = Math.max(exit, bottom) + place.height();
        rows.add(row);
        targets.add(place);
        placeable.add(row);
      }
      return true;
    }

    /**
     * Returns the channel of each arrow, 0 next to the box, or -1 if it is straight. An arrow goes
     * down to the right of those that leave below it while it is on its way.
     */
    private int[] channels() {
      int[] result = new int[from.size()];
      for (int i = result.length - 1; i >= 0; i--) {
        result[i] = -1;
        if (to.get(i) > from.get(i)) {
          result[i] = 0;
          for (int k = i + 1; k < result.length && from.get(k) <= to.get(i); k++) {
            result[i] = Math.max(result[i], result[k] + 1);
          }
        }
      }
      return result;
    }

    GraphPlace result() {
      List<GraphPlace.Arrow> arrows = new ArrayList<>();
      int width = shape.width();
      int height = shape.height();
      for (int i = 0; i < targets.size(); i++) {
        GraphPlace target = targets.get(i);
        int channel = channels[i] < 0 ? -1 : shape.width() + 1 + 2 * channels[i];
        arrows.add(new GraphPlace.Arrow(from.get(i), to.get(i), channel, column(), target));
        width = Math.max(width, column() + target.width());
        height = Math.max(height, to.get(i) + target.height());
      }
      List<GraphBox> deferred = new ArrayList<>();
      for (int row : candidates(box).stream().sorted().toList()) {
        if (!placeable.contains(row)) {
          deferred.add(boxes.get(((GraphRow.Arrow) box.rows().get(row)).target()));
        }
      }
      return new GraphPlace(box, Optional.of(shape), arrows, width, height, deferred);
    }
  }
}
