package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.stepping.Stop;

/** The column with the objects, in the order of their labels, so that each keeps its place. */
final class HeapPanel {
  /** Lists of elements are cut to so many rows. */
  private static final int ELEMENT_ROWS = 2;

  /** The rows for the objects that have no room. */
  private static final int MORE_ROWS = 2;

  /** Texts are cut to so many rows. */
  private static final int TEXT_ROWS = 2;

  /** So many objects that became unreachable are shown; the others are counted. */
  private static final int MOST_GONE = 4;

  private final int width;
  private final Glyphs glyphs;
  private final boolean opened;

  HeapPanel(int width, Glyphs glyphs, boolean opened) {
    this.width = width;
    this.glyphs = glyphs;
    this.opened = opened;
  }

  /**
   * Returns the rows. The objects nearest to the innermost frame are shown first if there is not
   * enough room, and the others counted.
   *
   * @param gone the objects that became unreachable at this stop
   * @param most the maximum number of rows
   */
  List<PanelRow> rows(Stop stop, List<HeapObject> gone, int most) {
    VisibleObjects visible = new VisibleObjects(stop.heap(), opened);
    Map<Integer, List<PanelRow>> byLabel = new LinkedHashMap<>();
    List<HeapObject> objects = visible.reachableFrom(stop);
    List<HeapObject> left = new ArrayList<>();
    List<HeapObject> crossedOut = crossedOut(gone);
    int used = 0;
    for (HeapObject object : crossedOut.subList(0, Math.min(MOST_GONE, crossedOut.size()))) {
      List<PanelRow> rows = crossed(object);
      used += rows.size();
      byLabel.put(object.label(), rows);
    }
    int goneMore = crossedOut.size() - Math.min(MOST_GONE, crossedOut.size());
    int footer = (goneMore > 0 ? 1 : 0) + (stop.heap().leftOut() > 0 ? 2 : 0);
    for (int i = 0; i < objects.size(); i++) {
      HeapObject object = objects.get(i);
      List<PanelRow> rows = rows(object, visible);
      boolean last = i == objects.size() - 1 && left.isEmpty();
      if (used + rows.size() + footer + (last ? 0 : MORE_ROWS) > most || !left.isEmpty()) {
        left.add(object);
      } else {
        used += rows.size();
        byLabel.put(object.label(), rows);
      }
    }
    List<PanelRow> all = new ArrayList<>();
    byLabel.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> all.addAll(entry.getValue()));
    all.addAll(notShown(left, stop.heap()));
    if (goneMore > 0) {
      all.add(new PanelRow(Style.MUTED, cross() + " " + goneMore + " more gone", 0, 0));
    }
    return all.size() > most ? all.subList(0, Math.max(0, most)) : all;
  }

  /** Returns the unreachable objects without the inner parts of folded ones. */
  private List<HeapObject> crossedOut(List<HeapObject> gone) {
    if (opened) {
      return gone;
    }
    Set<Integer> parts = new HashSet<>();
    Map<Integer, HeapObject> byLabel =
        gone.stream().collect(Collectors.toMap(HeapObject::label, one -> one, (a, b) -> a));
    for (HeapObject object : gone) {
      if (ExceptionParts.isException(object)) {
        parts.addAll(
            ExceptionParts.traceOf(object, label -> Optional.ofNullable(byLabel.get(label)))
                .labels());
      }
      object.collection().ifPresent(elements -> parts.addAll(elements.inner()));
      if (object.text().isPresent()) {
        object.fields().stream()
            .map(Slot::content)
            .filter(Content.Reference.class::isInstance)
            .forEach(content -> parts.add(((Content.Reference) content).label()));
      }
    }
    return gone.stream().filter(object -> !parts.contains(object.label())).toList();
  }

  private List<PanelRow> crossed(HeapObject object) {
    String text = cross() + " " + title(object) + ", unreachable";
    return PanelRow.marking(Style.MUTED, text, object.label(), width, 2);
  }

  private String cross() {
    return glyphs.unicode() ? "✗" : "x";
  }

  private List<PanelRow> notShown(List<HeapObject> objects, HeapView heap) {
    List<PanelRow> rows = new ArrayList<>();
    if (!objects.isEmpty()) {
      rows.addAll(
          byType(glyphs.ellipsis() + " " + Words.count(objects.size(), "more object"), objects));
    }
    if (heap.leftOut() > 0) {
      String text = glyphs.ellipsis() + " " + (heap.leftOutIsLeast() ? "at least " : "")
          + Words.count(heap.leftOut(), "more object") + " beyond the limit";
      rows.addAll(PanelRow.of(Style.MUTED, text, width, 2));
    }
    return rows;
  }

  /** Returns a text with as many types and their counts after it as fit into the rows for it. */
  private List<PanelRow> byType(String text, List<HeapObject> objects) {
    Map<String, Long> counts = objects.stream()
        .collect(Collectors.groupingBy(
            object -> StepNames.type(object.type()), LinkedHashMap::new, Collectors.counting()));
    List<String> types = counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue()))
        .map(one -> one.getKey() + StepNames.KEPT_SPACE + glyphs.times() + one.getValue())
        .toList();
    for (int shown = types.size(); shown > 0; shown--) {
      String more =
          shown == types.size() ? "" : ", " + Words.count(types.size() - shown, "more type");
      List<PanelRow> rows = PanelRow.of(
          Style.MUTED, text + ": " + String.join(", ", types.subList(0, shown)) + more, width, 2);
      if (rows.size() <= MORE_ROWS) {
        return rows;
      }
    }
    return PanelRow.of(Style.MUTED, text, width, 2);
  }

  private List<PanelRow> rows(HeapObject object, VisibleObjects visible) {
    boolean folded = visible.isFolded(object);
    List<PanelRow> rows = new ArrayList<>();
    String size = Words.bytes(object.shallowBytes()).replace(' ', StepNames.KEPT_SPACE);
    String inside = folded ? inside(object, visible) : "";
    rows.addAll(PanelRow.marking(
        Style.FIGURE, name(object) + ", " + size + inside, object.label(), width, 2));
    if (folded && object.collection().isPresent()) {
      rows.addAll(collection(object, visible.heap()));
    }
    rows.addAll(fields(visible.shownFields(object)));
    if (object.length() >= 0) {
      rows.addAll(array(object));
    }
    return rows;
  }

  /** Returns how much the inner parts of a folded object take; empty if it has none. */
  private static String inside(HeapObject object, VisibleObjects visible) {
    List<HeapObject> parts = visible.partsOf(object);
    if (parts.isEmpty()) {
      return "";
    }
    boolean trace = ExceptionParts.isException(object);
    String bytes =
        Words.bytes(parts.stream().mapToLong(HeapObject::shallowBytes).sum());
    String text = (visible.hasAllPartsOf(object) ? "" : "at least ")
        + bytes
        + (trace ? " of stack trace" : " inside");
    return " +" + StepNames.KEPT_SPACE + text.replace(' ', StepNames.KEPT_SPACE);
  }

  /** Returns an object's label, type, text and size. */
  private String title(HeapObject object) {
    return name(object) + ", "
        + Words.bytes(object.shallowBytes()).replace(' ', StepNames.KEPT_SPACE);
  }

  private String name(HeapObject object) {
    String name = StepNames.label(object.label()) + " " + StepNames.type(object);
    if (object.text().isEmpty()) {
      return name;
    }
    return name + " " + StepNames.text(object, TEXT_ROWS * (width - 4), glyphs);
  }

  private List<PanelRow> collection(HeapObject object, HeapView heap) {
    HeapObject.Elements elements = object.collection().orElseThrow();
    if (object.text().isPresent()) {
      return capacity("  ", elements);
    }
    boolean map =
        !elements.keys().isEmpty() || (elements.size() == 0 && object.type().contains("Map"));
    String list = StepNames.list(
        StepNames.items(elements, heap, glyphs),
        elements.size(),
        map ? "{}" : "[]",
        ELEMENT_ROWS * (width - 4),
        glyphs);
    List<PanelRow> rows = new ArrayList<>();
    String capacity = elements.capacity() < 0
        ? ""
        : ", capacity" + StepNames.KEPT_SPACE + Words.number(elements.capacity());
    List<Integer> labels = labels(elements.values());
    labels.addAll(labels(elements.keys()));
    labels.removeIf(label -> heap.find(label).filter(o -> o.text().isPresent()).isPresent());
    rows.addAll(PanelRow.pointing(
        Style.PICTURE, "  " + list + capacity, labels.size() == 1 ? labels.get(0) : 0, width, 1));
    return rows;
  }

  private List<PanelRow> capacity(String indent, HeapObject.Elements elements) {
    return elements.capacity() < 0
        ? List.of()
        : PanelRow.of(
            Style.PICTURE,
            indent + "length " + Words.number(elements.size()) + ", capacity "
                + Words.number(elements.capacity()),
            width,
            2);
  }

  private List<PanelRow> array(HeapObject array) {
    if (array.length() == 0) {
      return List.of();
    }
    String list = StepNames.list(
        StepNames.elements(array, glyphs),
        array.length(),
        "[]",
        ELEMENT_ROWS * (width - 4),
        glyphs);
    List<Integer> labels = labels(array.elements());
    return PanelRow.pointing(
        Style.PICTURE, "  " + list, labels.size() == 1 ? labels.get(0) : 0, width, 1);
  }

  private static List<Integer> labels(List<Content> contents) {
    return contents.stream()
        .filter(Content.Reference.class::isInstance)
        .map(content -> ((Content.Reference) content).label())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Returns the fields, several to a row, but at most one reference. */
  private List<PanelRow> fields(List<Slot> fields) {
    List<PanelRow> rows = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int pointsTo = 0;
    for (Slot field : fields) {
      String text = StepNames.slot(field, glyphs);
      int label = field.content() instanceof Content.Reference reference ? reference.label() : 0;
      boolean fits = Columns.of(line + ", " + text) + 2 <= width;
      if (!line.isEmpty() && (!fits || (label > 0 && pointsTo > 0))) {
        rows.addAll(PanelRow.pointing(Style.PICTURE, "  " + line, pointsTo, width, 2));
        line.setLength(0);
        pointsTo = 0;
      }
      line.append(line.isEmpty() ? "" : ", ").append(text);
      pointsTo = Math.max(pointsTo, label);
    }
    if (!line.isEmpty()) {
      rows.addAll(PanelRow.pointing(Style.PICTURE, "  " + line, pointsTo, width, 2));
    }
    return rows;
  }
}
