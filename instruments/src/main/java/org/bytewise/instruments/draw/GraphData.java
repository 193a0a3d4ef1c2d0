package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;

/** The JSON data of objects: all that were read, not only those that fit into a picture. */
final class GraphData {
  private final HeapDrawing drawing;
  private final DeepSizes sizes;

  GraphData(HeapDrawing drawing, DeepSizes sizes) {
    this.drawing = drawing;
    this.sizes = sizes;
  }

  Map<String, Object> all() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("roots", slots(drawing.roots()));
    data.put("objects", drawing.heap().objects().stream().map(this::object).toList());
    data.put("leftOut", drawing.heap().leftOut());
    data.put("leftOutComplete", !drawing.heap().leftOutIsLeast());
    return data;
  }

  private List<Map<String, Object>> slots(List<Slot> slots) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Slot slot : slots) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("name", slot.name());
      data.put("type", slot.type());
      data.putAll(content(slot.content()));
      all.add(data);
    }
    return all;
  }

  private List<Map<String, Object>> contents(List<Content> contents) {
    return contents.stream().map(this::content).toList();
  }

  /** Returns a value, or the label of an object and what is reachable through the reference. */
  private Map<String, Object> content(Content content) {
    String value = null;
    Integer label = null;
    DeepSize deep = null;
    String leftOut = null;
    if (content instanceof Content.Primitive primitive) {
      value = primitive.text();
    } else if (content.equals(Content.NULL)) {
      value = "null";
    } else if (content instanceof Content.Reference reference) {
      label = reference.label();
      deep = drawing.heap().find(reference.label()).isPresent() ? sizes.of(label) : null;
    } else if (content instanceof Content.LeftOut other) {
      leftOut = other.type();
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("value", value);
    data.put("label", label);
    data.put("leftOutType", leftOut);
    data.put("deepBytes", deep == null ? null : deep.bytes());
    data.put("deepComplete", deep == null ? null : deep.complete());
    return data;
  }

  private Map<String, Object> object(HeapObject object) {
    DeepSize deep = sizes.of(object.label());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("label", object.label());
    data.put("type", object.type());
    data.put("shallowBytes", object.shallowBytes());
    data.put("deepBytes", deep.bytes());
    data.put("deepComplete", deep.complete());
    data.put("text", object.text().orElse(null));
    data.put("fields", slots(object.fields()));
    data.put("length", object.length() < 0 ? null : object.length());
    data.put("elements", object.length() < 0 ? null : contents(object.elements()));
    data.put("collection", object.collection().map(this::collection).orElse(null));
    return data;
  }

  private Map<String, Object> collection(HeapObject.Elements elements) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("size", elements.size());
    data.put("capacity", elements.capacity() < 0 ? null : elements.capacity());
    data.put("keys", contents(elements.keys()));
    data.put("values", contents(elements.values()));
    data.put("inner", elements.inner());
    return data;
  }
}
