package org.bytewise.instruments.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.HeapData;
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
    data.put("roots", drawing.roots().stream().map(this::root).toList());
    data.put("objects", drawing.heap().objects().stream().map(this::object).toList());
    data.put("leftOut", drawing.heap().leftOut());
    data.put("leftOutComplete", !drawing.heap().leftOutIsLeast());
    return data;
  }

  private Map<String, Object> root(Slot root) {
    Map<String, Object> data = slot(root);
    if (root.content() instanceof Content.Reference reference) {
      // A value that the VM owns has a deep size if it is the one asked for.
      putDeep(data, sizes.of(reference.label()));
    }
    return data;
  }

  private Map<String, Object> slot(Slot slot) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", slot.name());
    data.put("type", slot.type());
    data.putAll(content(slot.content()));
    return data;
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
      deep = sizes.isVmOwn(label) ? null : sizes.of(label);
    } else if (content instanceof Content.LeftOut other) {
      leftOut = other.type();
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("value", value);
    data.put("label", label);
    data.put("leftOutType", leftOut);
    putDeep(data, deep);
    return data;
  }

  private static void putDeep(Map<String, Object> data, DeepSize deep) {
    data.put("deepBytes", deep == null ? null : deep.bytes());
    data.put("deepComplete", deep == null ? null : deep.complete());
  }

  private Map<String, Object> object(HeapObject object) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("label", object.label());
    data.put("type", object.type());
    data.put("shallowBytes", object.shallowBytes() < 0 ? null : object.shallowBytes());
    putDeep(data, sizes.isVmOwn(object.label()) ? null : sizes.of(object.label()));
    data.put("text", object.text().orElse(null));
    data.put("fields", object.fields().stream().map(this::slot).toList());
    data.put("length", object.length() < 0 ? null : object.length());
    data.put("elements", object.length() < 0 ? null : contents(object.elements()));
    data.put(
        "collection",
        object.collection().map(one -> HeapData.of(one, this::contents)).orElse(null));
    return data;
  }
}
