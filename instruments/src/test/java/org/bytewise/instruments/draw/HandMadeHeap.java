package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bytewise.screen.Glyphs;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;

/** Objects as a VM of 64 bits with compressed references has them, put together by hand. */
final class HandMadeHeap {
  static final String STRING = "java.lang.String";
  private static final int LIST = 24;

  private final List<Slot> roots = new ArrayList<>();
  private final Map<Integer, HeapObject> objects = new TreeMap<>();
  private final Set<Integer> vmOwn = new HashSet<>();
  private int leftOut;
  private boolean leftOutIsLeast;

  static Content to(int label) {
    return new Content.Reference(label);
  }

  static Content value(Object value) {
    return new Content.Primitive(value.toString());
  }

  static Slot field(String name, String type, Content content) {
    return new Slot(name, type, content);
  }

  HandMadeHeap variable(String name, String type, Content content) {
    roots.add(new Slot(name, type, content));
    return this;
  }

  HandMadeHeap object(int label, String type, long bytes, Slot... fields) {
    return add(label, type, bytes, List.of(fields), -1, List.of(), null, null);
  }

  /** Adds a string and, with the next label, its array. */
  HandMadeHeap string(int label, String text) {
    add(
        label,
        STRING,
        24,
        List.of(
            field("value", "byte[]", to(label + 1)),
            field("coder", "byte", value(0)),
            field("hash", "int", value(0))),
        -1,
        List.of(),
        text,
        null);
    List<Content> bytes = text.chars().limit(100).mapToObj(HandMadeHeap::value).toList();
    return array(label + 1, "byte[]", aligned(16 + text.length()), text.length(), bytes);
  }

  HandMadeHeap number(int label, int number) {
    return add(
        label,
        "java.lang.Integer",
        16,
        List.of(field("value", "int", value(number))),
        -1,
        List.of(),
        String.valueOf(number),
        null);
  }

  HandMadeHeap array(int label, String type, long bytes, int length, List<Content> elements) {
    return add(label, type, bytes, List.of(), length, elements, null, null);
  }

  HandMadeHeap references(int label, String type, Content... elements) {
    long bytes = aligned(16 + 4L * elements.length);
    return array(label, type, bytes, elements.length, Arrays.asList(elements));
  }

  /** Adds an {@code ArrayList} and, with the next label, its array. */
  HandMadeHeap list(int label, int capacity, Content... elements) {
    List<Content> slots = new ArrayList<>(Arrays.asList(elements));
    slots.addAll(Collections.nCopies(capacity - elements.length, Content.NULL));
    add(
        label,
        "java.util.ArrayList",
        LIST,
        List.of(
            field("modCount", "int", value(elements.length)),
            field("elementData", "java.lang.Object[]", to(label + 1)),
            field("size", "int", value(elements.length))),
        -1,
        List.of(),
        null,
        new HeapObject.Elements(
            elements.length,
            capacity,
            List.of(),
            Arrays.asList(elements),
            List.of(label + 1),
            false));
    return array(label + 1, "java.lang.Object[]", aligned(16 + 4L * capacity), capacity, slots);
  }

  HandMadeHeap add(
      int label,
      String type,
      long bytes,
      List<Slot> fields,
      int length,
      List<Content> elements,
      String text,
      HeapObject.Elements collection) {
    objects.put(
        label,
        new HeapObject(
            label,
            type,
            bytes,
            fields,
            length,
            elements,
            Optional.ofNullable(text),
            Optional.ofNullable(collection)));
    return this;
  }

  /** Says that an object belongs to the VM, such as a class. */
  HandMadeHeap isVmOwn(int label) {
    vmOwn.add(label);
    return this;
  }

  HandMadeHeap leavesOut(int count, boolean least) {
    leftOut = count;
    leftOutIsLeast = least;
    return this;
  }

  static long aligned(long bytes) {
    return (bytes + 7) / 8 * 8;
  }

  HeapDrawing drawing() {
    return new HeapDrawing(
        roots, new HeapView(List.copyOf(objects.values()), leftOut, leftOutIsLeast), vmOwn);
  }

  DeepSizes sizes() {
    return new DeepSizes(drawing(), Map.of());
  }

  GraphModel model(GraphOptions options, Glyphs glyphs) {
    return GraphModel.of(drawing(), sizes(), options, glyphs);
  }

  /** Objects that were asked for again and again while this was written. */
  static final class Known {
    private Known() {}

    static HandMadeHeap recordWithString() {
      return new HandMadeHeap()
          .variable("ada", "Person", to(1))
          .object(1, "Person", 24, field("name", STRING, to(2)), field("born", "int", value(1815)))
          .string(2, "Ada");
    }

    static HandMadeHeap sharedObject() {
      return new HandMadeHeap()
          .variable("a", "Point", to(1))
          .variable("other", "Point", to(1))
          .variable("count", "int", value(5))
          .variable("none", "Point", Content.NULL)
          .object(1, "Point", 24, field("x", "int", value(3)), field("y", "int", value(-4)));
    }

    static HandMadeHeap cycle() {
      return new HandMadeHeap()
          .variable("parent", "Node", to(1))
          .object(1, "Node", 24, field("name", "char", value("'p'")), field("other", "Node", to(2)))
          .object(
              2, "Node", 24, field("name", "char", value("'c'")), field("other", "Node", to(1)));
    }

    static HandMadeHeap linkedList() {
      HandMadeHeap heap = new HandMadeHeap().variable("first", "Node", to(1));
      for (int i = 1; i <= 5; i++) {
        heap.object(
            i,
            "Node",
            24,
            field("item", "int", value(10 * i)),
            field("next", "Node", i < 5 ? to(i + 1) : Content.NULL));
      }
      return heap;
    }

    static HandMadeHeap arrayList() {
      return new HandMadeHeap()
          .variable("names", "java.util.List<String>", to(1))
          .list(1, 10, to(3), to(5), to(7))
          .string(3, "Ada")
          .string(5, "Grace")
          .string(7, "Barbara");
    }

    static HandMadeHeap hashMap() {
      List<Content> table = new ArrayList<>(Collections.nCopies(16, Content.NULL));
      table.set(1, to(3));
      table.set(2, to(4));
      return new HandMadeHeap()
          .variable("ages", "java.util.Map<String, Integer>", to(1))
          .add(
              1,
              "java.util.HashMap",
              48,
              List.of(
                  field("table", "java.util.HashMap.Node[]", to(2)),
                  field("entrySet", "java.util.Set", Content.NULL),
                  field("size", "int", value(2))),
              -1,
              List.of(),
              null,
              new HeapObject.Elements(
                  2, 16, List.of(to(5), to(8)), List.of(to(7), to(10)), List.of(2, 3, 4), false))
          .array(2, "java.util.HashMap.Node[]", 80, 16, table)
          .object(3, "java.util.HashMap.Node", 32, entry(5, 7, Content.NULL))
          .object(4, "java.util.HashMap.Node", 32, entry(8, 10, Content.NULL))
          .string(5, "Ada")
          .number(7, 36)
          .string(8, "Grace")
          .number(10, 85);
    }

    private static Slot[] entry(int key, int value, Content next) {
      return new Slot[] {
        field("hash", "int", value(key * 31)),
        field("key", "java.lang.Object", to(key)),
        field("value", "java.lang.Object", to(value)),
        field("next", "java.util.HashMap.Node", next)
      };
    }

    static HandMadeHeap arrayOfArrays() {
      return new HandMadeHeap()
          .variable("table", "int[][]", to(1))
          .references(1, "int[][]", to(2), to(3), Content.NULL, to(2))
          .array(2, "int[]", 32, 3, List.of(value(1), value(2), value(3)))
          .array(3, "int[]", 16, 0, List.of());
    }

    static HandMadeHeap longArray() {
      List<Content> elements = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        elements.add(value(i * i));
      }
      return new HandMadeHeap()
          .variable("squares", "int[]", to(1))
          .array(1, "int[]", 416, 100, elements);
    }

    static HandMadeHeap enumConstant() {
      return new HandMadeHeap()
          .variable("day", "Day", to(1))
          .variable("days", "Day[]", to(4))
          .add(
              1,
              "Day",
              24,
              List.of(
                  field("name", STRING, to(2)),
                  field("ordinal", "int", value(0)),
                  field("free", "boolean", value(false))),
              -1,
              List.of(),
              "MONDAY",
              null)
          .string(2, "MONDAY")
          .references(4, "Day[]", to(1), Content.NULL, Content.NULL, to(1), to(1));
    }

    /** More objects than are drawn, of which some were not read either. */
    static HandMadeHeap tooLarge() {
      HandMadeHeap heap = new HandMadeHeap().variable("first", "Node", to(1));
      for (int i = 1; i <= 50; i++) {
        heap.object(
            i, "Node", 16, field("next", "Node", i < 50 ? to(i + 1) : new Content.LeftOut("Node")));
      }
      return heap.leavesOut(7, true);
    }
  }
}
