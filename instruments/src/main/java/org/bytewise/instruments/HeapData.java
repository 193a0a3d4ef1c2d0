package org.bytewise.instruments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;

/** The JSON form of what instruments that draw the heap have in common. Stateless. */
public final class HeapData {
  private HeapData() {}

  /**
   * Returns the elements of a collection; its capacity is null if it has none.
   *
   * @param contents returns the JSON form of keys, and of values
   */
  public static Map<String, Object> of(
      HeapObject.Elements elements, Function<List<Content>, Object> contents) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("size", elements.size());
    data.put("capacity", elements.capacity() < 0 ? null : elements.capacity());
    data.put("keys", contents.apply(elements.keys()));
    data.put("values", contents.apply(elements.values()));
    data.put("inner", elements.inner());
    data.put("innerIsLeast", elements.innerIsLeast());
    return data;
  }
}
