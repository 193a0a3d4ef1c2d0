package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapObject.Elements;

/**
 * The elements of the JDK's collections, maps and builders, read from their fields. A class whose
 * fields are not as expected is an object like any other. Stateless.
 */
final class KnownCollections {
  private static final String UTIL = "java.util.";
  private static final String IMMUTABLE = UTIL + "ImmutableCollections$";
  private static final String WRAPPERS = UTIL + "Collections$";
  private static final int NO_CAPACITY = -1;

  /** How to read a class, by the name of the class or of a superclass. */
  private static final Map<String, BiFunction<RawObject, HeapReader.Reading, Found>> READERS =
      Map.ofEntries(
          Map.entry(UTIL + "ArrayList", (o, r) -> list(o, r, "elementData", "size")),
          Map.entry(UTIL + "Vector", (o, r) -> list(o, r, "elementData", "elementCount")),
          Map.entry(UTIL + "PriorityQueue", (o, r) -> list(o, r, "queue", "size")),
          Map.entry(UTIL + "Arrays$ArrayList", (o, r) -> wholeArray(o, r, "a")),
          Map.entry(UTIL + "concurrent.CopyOnWriteArrayList", (o, r) -> wholeArray(o, r, "array")),
          Map.entry(UTIL + "LinkedList", KnownCollections::linkedList),
          Map.entry(UTIL + "ArrayDeque", KnownCollections::deque),
          Map.entry(UTIL + "LinkedHashMap", KnownCollections::linkedMap),
          Map.entry(UTIL + "HashMap", KnownCollections::hashMap),
          Map.entry(UTIL + "TreeMap", KnownCollections::treeMap),
          Map.entry(UTIL + "HashSet", (o, r) -> keysOf(o, r, "map")),
          Map.entry(UTIL + "TreeSet", (o, r) -> keysOf(o, r, "m")),
          Map.entry(IMMUTABLE + "List12", (o, r) -> pair(o)),
          Map.entry(IMMUTABLE + "Set12", (o, r) -> pair(o)),
          Map.entry(IMMUTABLE + "ListN", (o, r) -> wholeArray(o, r, "elements")),
          Map.entry(IMMUTABLE + "SetN", KnownCollections::sparseSet),
          Map.entry(IMMUTABLE + "Map1", (o, r) -> single(o)),
          Map.entry(IMMUTABLE + "MapN", KnownCollections::sparseMap),
          Map.entry(WRAPPERS + "UnmodifiableCollection", (o, r) -> wrapped(o, r, "c")),
          Map.entry(WRAPPERS + "UnmodifiableMap", (o, r) -> wrapped(o, r, "m")),
          Map.entry(WRAPPERS + "SynchronizedCollection", (o, r) -> wrapped(o, r, "c")),
          Map.entry(WRAPPERS + "SynchronizedMap", (o, r) -> wrapped(o, r, "m")),
          Map.entry(UTIL + "Optional", (o, r) -> optional(o)),
          Map.entry(ObjectTexts.BUILDER, KnownCollections::builder));

  private KnownCollections() {}

  /** Returns an object's elements; empty if it is not a known collection. */
  static Optional<Elements> of(RawObject object, HeapReader.Reading reading) {
    Found found = find(object, reading);
    return found == null ? Optional.empty() : Optional.of(found.elements(reading));
  }

  private static Found find(RawObject object, HeapReader.Reading reading) {
    // A LinkedHashMap is a HashMap, too.
    for (String first : List.of(object.shape().binaryName(), UTIL + "LinkedHashMap")) {
      if (object.shape().kinds().contains(first) && READERS.containsKey(first)) {
        return READERS.get(first).apply(object, reading);
      }
    }
    for (String kind : object.shape().kinds()) {
      if (READERS.containsKey(kind)) {
        return READERS.get(kind).apply(object, reading);
      }
    }
    return null;
  }

  /** What was found in a collection. */
  private static final class Found {
    private final int size;
    private final int capacity;
    private final List<Value> keys = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final Set<ObjectReference> inner = new LinkedHashSet<>();

    /** Whether a part of it could not be read. */
    private boolean unread;

    Found(int size, int capacity) {
      this.size = size;
      this.capacity = capacity;
    }

    /** Returns a part of it; null if there is none, or if it has not been read. */
    RawObject part(ObjectReference reference, HeapReader.Reading reading) {
      RawObject part = reading.raw(reference);
      unread |= reference != null && part == null;
      return part;
    }

    /** Takes note of where a walk through the parts ended: null if it got to the end. */
    void endedAt(RawObject part) {
      unread |= part != null;
    }

    boolean isFull() {
      return values.size() >= HeapObject.MOST_ELEMENTS;
    }

    void entry(RawObject node, String value) {
      inner.add(node.reference());
      if (!isFull()) {
        keys.add(node.value("key"));
        values.add(node.value(value));
      }
    }

    Elements elements(HeapReader.Reading reading) {
      return new Elements(
          size,
          capacity,
          contents(keys, reading),
          contents(values, reading),
          inner.stream().filter(reading::shows).map(reading::label).toList(),
          unread || !inner.stream().allMatch(reading::shows));
    }

    private static List<Content> contents(List<Value> some, HeapReader.Reading reading) {
      return some.stream().map(reading::content).toList();
    }
  }

  private static Found list(RawObject o, HeapReader.Reading reading, String array, String size) {
    RawObject elements = reading.raw(o.object(array));
    int count = o.number(size);
    if (count < 0) {
      return null;
    }
    Found found = new Found(count, elements == null ? NO_CAPACITY : elements.length());
    if (elements != null) {
      found.inner.add(elements.reference());
      found.values.addAll(
          elements.values().subList(0, Math.min(count, elements.values().size())));
    }
    return found;
  }

  private static Found wholeArray(RawObject o, HeapReader.Reading reading, String array) {
    RawObject elements = reading.raw(o.object(array));
    if (elements == null) {
      return null;
    }
    Found found = new Found(elements.length(), NO_CAPACITY);
    found.inner.add(elements.reference());
    found.values.addAll(elements.values());
    return found;
  }

  private static Found linkedList(RawObject o, HeapReader.Reading reading) {
    Found found = new Found(o.number("size"), NO_CAPACITY);
    RawObject node = found.part(o.object("first"), reading);
    while (node != null && !found.isFull()) {
      found.inner.add(node.reference());
      found.values.add(node.value("item"));
      node = found.part(node.object("next"), reading);
    }
    found.endedAt(node);
    return found;
  }

  private static Found deque(RawObject o, HeapReader.Reading reading) {
    RawObject elements = reading.raw(o.object("elements"));
    if (elements == null || elements.length() == 0) {
      return null;
    }
    int head = o.number("head");
    int length = elements.length();
    int size = Math.floorMod(o.number("tail") - head, length);
    // One slot always stays free.
    Found found = new Found(size, length - 1);
    found.inner.add(elements.reference());
    for (int i = 0; i < size && !found.isFull(); i++) {
      int at = (head + i) % length;
      if (at >= elements.values().size()) {
        break;
      }
      found.values.add(elements.values().get(at));
    }
    return found;
  }

  /** Begins with a hash map; its table is null before the first mapping. */
  private static Found inTable(RawObject map, RawObject table) {
    Found found = new Found(map.number("size"), table == null ? 0 : table.length());
    if (table != null) {
      found.inner.add(table.reference());
    }
    return found;
  }

  private static Found hashMap(RawObject o, HeapReader.Reading reading) {
    RawObject table = reading.raw(o.object("table"));
    Found found = inTable(o, table);
    if (table != null) {
      for (ObjectReference bucket : table.references()) {
        RawObject node = found.part(bucket, reading);
        while (node != null && !found.isFull()) {
          found.entry(node, "value");
          node = found.part(node.object("next"), reading);
        }
      }
      // Not all slots of the table are read.
      found.unread |= found.values.size() < found.size;
    }
    return found;
  }

  private static Found linkedMap(RawObject o, HeapReader.Reading reading) {
    Found found = inTable(o, reading.raw(o.object("table")));
    RawObject node = found.part(o.object("head"), reading);
    while (node != null && !found.isFull()) {
      found.entry(node, "value");
      node = found.part(node.object("after"), reading);
    }
    found.endedAt(node);
    return found;
  }

  private static Found treeMap(RawObject o, HeapReader.Reading reading) {
    Found found = new Found(o.number("size"), NO_CAPACITY);
    Deque<RawObject> path = new ArrayDeque<>();
    RawObject node = found.part(o.object("root"), reading);
    while ((node != null || !path.isEmpty()) && !found.isFull()) {
      while (node != null) {
        path.push(node);
        node = found.part(node.object("left"), reading);
      }
      node = path.pop();
      found.entry(node, "value");
      node = found.part(node.object("right"), reading);
    }
    found.endedAt(path.isEmpty() ? node : path.peek());
    return found;
  }

  private static Found keysOf(RawObject o, HeapReader.Reading reading, String map) {
    RawObject inside = reading.raw(o.object(map));
    Found entries = inside == null ? null : find(inside, reading);
    if (entries == null) {
      return null;
    }
    Found found = new Found(entries.size, entries.capacity);
    found.inner.add(inside.reference());
    found.inner.addAll(entries.inner);
    found.unread = entries.unread;
    found.values.addAll(entries.keys);
    return found;
  }

  /** Reads a list or a set of one or two elements; one without a second has a marker there. */
  private static Found pair(RawObject o) {
    Value second = o.value("e1");
    boolean one = second == null
        || (second instanceof ObjectReference object
            && object.referenceType().name().equals("java.lang.Object")
            && isMarker(object, o));
    Found found = new Found(one ? 1 : 2, NO_CAPACITY);
    found.values.add(o.value("e0"));
    if (!one) {
      found.values.add(second);
    }
    return found;
  }

  private static boolean isMarker(ObjectReference object, RawObject collection) {
    return collection
        .reference()
        .virtualMachine()
        .classesByName(UTIL + "ImmutableCollections")
        .stream()
        .anyMatch(type -> type.fieldByName("EMPTY") != null
            && object.equals(type.getValue(type.fieldByName("EMPTY"))));
  }

  private static Found sparseSet(RawObject o, HeapReader.Reading reading) {
    RawObject elements = reading.raw(o.object("elements"));
    if (elements == null) {
      return null;
    }
    Found found = new Found(o.number("size"), NO_CAPACITY);
    found.inner.add(elements.reference());
    found.values.addAll(elements.references());
    return found;
  }

  private static Found single(RawObject o) {
    Found found = new Found(1, NO_CAPACITY);
    found.keys.add(o.value("k0"));
    found.values.add(o.value("v0"));
    return found;
  }

  private static Found sparseMap(RawObject o, HeapReader.Reading reading) {
    RawObject table = reading.raw(o.object("table"));
    if (table == null) {
      return null;
    }
    Found found = new Found(o.number("size"), NO_CAPACITY);
    found.inner.add(table.reference());
    for (int i = 0; i + 1 < table.values().size(); i += 2) {
      if (table.values().get(i) != null) {
        found.keys.add(table.values().get(i));
        found.values.add(table.values().get(i + 1));
      }
    }
    return found;
  }

  private static Found wrapped(RawObject o, HeapReader.Reading reading, String field) {
    RawObject inside = reading.raw(o.object(field));
    Found entries = inside == null ? null : find(inside, reading);
    if (entries != null) {
      entries.inner.add(inside.reference());
    }
    return entries;
  }

  private static Found optional(RawObject o) {
    Value value = o.value("value");
    Found found = new Found(value == null ? 0 : 1, NO_CAPACITY);
    if (value != null) {
      found.values.add(value);
    }
    return found;
  }

  private static Found builder(RawObject o, HeapReader.Reading reading) {
    RawObject bytes = reading.raw(o.object("value"));
    int coder = o.number("coder");
    Found found =
        new Found(o.number("count"), bytes == null ? NO_CAPACITY : bytes.length() >> coder);
    if (bytes != null) {
      found.inner.add(bytes.reference());
    }
    return found;
  }
}
