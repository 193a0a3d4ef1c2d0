package org.bytewise.counting.internal.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of a chunk's events and constants, as described by the chunk itself. Immutable once
 * read.
 */
final class ChunkTypes {
  /** The encoding of a field's value. */
  private enum Form {
    NUMBER,
    OCTET,
    FOUR_BYTES,
    EIGHT_BYTES,
    STRING,
    STRUCTURE
  }

  /**
   * A field.
   *
   * @param type the id of its type
   * @param constant whether it contains the key of a constant of its type
   * @param array whether it contains any number of values
   */
  record ChunkField(String name, long type, boolean constant, boolean array) {}

  /** A type. */
  record ChunkType(long id, String name, List<ChunkField> fields) {
    boolean has(String field) {
      return fields.stream().anyMatch(one -> one.name().equals(field));
    }

    /** Returns the index of a required field. */
    int index(String field) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).name().equals(field)) {
          return i;
        }
      }
      throw new UnknownFormatException("a type " + name + " without the field " + field);
    }
  }

  private static final int DEEPEST = 16;

  /** What was read last: nearly all chunks of a VM, and of its successors, have the same types. */
  @SuppressWarnings("ArrayRecordComponent") // Neither changed nor compared as a record.
  private record Read(byte[] event, int from, ChunkTypes types) {
    boolean isSame(byte[] other, int start) {
      return Arrays.equals(event, from, event.length, other, start, other.length);
    }
  }

  private static volatile Read last;

  private final Map<Long, ChunkType> byId = new HashMap<>();
  private final Map<String, ChunkType> byName = new HashMap<>();

  /**
   * Reads the metadata event, unless it is the same as the last one. Thread-safe.
   *
   * @param in positioned at the event's size; nothing follows the event
   */
  static ChunkTypes read(ChunkInput in) {
    in.number(); // Size,
    in.number(); // type,
    in.number(); // start,
    in.number(); // duration,
    in.number(); // and id.
    byte[] event = in.bytes();
    int from = in.position();
    Read before = last;
    if (before != null && before.isSame(event, from)) {
      return before.types();
    }
    String[] strings = new String[in.count()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.string(ChunkConstants.NONE);
    }
    ChunkTypes types = new ChunkTypes();
    types.element(in, strings, null, 0);
    last = new Read(event, from, types);
    return types;
  }

  private void element(ChunkInput in, String[] strings, List<ChunkField> around, int depth) {
    if (depth > DEEPEST) {
      throw new UnknownFormatException("types nested " + depth + " deep");
    }
    String element = strings[(int) in.number()];
    Map<String, String> attributes = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      String key = strings[(int) in.number()];
      attributes.put(key, strings[(int) in.number()]);
    }
    List<ChunkField> fields = around;
    if (element.equals("class")) {
      fields = new ArrayList<>();
      ChunkType type = new ChunkType(number(attributes, "id"), attributes.get("name"), fields);
      byId.put(type.id(), type);
      byName.put(type.name(), type);
    } else if (element.equals("field") && around != null) {
      around.add(new ChunkField(
          attributes.get("name"),
          number(attributes, "class"),
          "true".equals(attributes.get("constantPool")),
          attributes.containsKey("dimension")));
      fields = null;
    }
    for (int left = in.count(); left > 0; left--) {
      element(in, strings, fields, depth + 1);
    }
  }

  private static long number(Map<String, String> attributes, String name) {
    try {
      return Long.parseLong(attributes.get(name));
    } catch (NumberFormatException e) {
      throw new UnknownFormatException("a type with the " + name + " " + attributes.get(name));
    }
  }

  /** Returns the type with a name; null if there is none. */
  ChunkType named(String name) {
    return byName.get(name);
  }

  ChunkType of(long id) {
    ChunkType type = byId.get(id);
    if (type == null) {
      throw new UnknownFormatException("a value of type " + id);
    }
    return type;
  }

  private static Form form(ChunkField field, ChunkType type) {
    if (field.constant()) {
      return Form.NUMBER;
    }
    return form(type);
  }

  private static Form form(ChunkType type) {
    return switch (type.name()) {
      case "long", "int", "short", "char" -> Form.NUMBER;
      case "byte", "boolean" -> Form.OCTET;
      case "float" -> Form.FOUR_BYTES;
      case "double" -> Form.EIGHT_BYTES;
      case "java.lang.String" -> Form.STRING;
      default -> Form.STRUCTURE;
    };
  }

  /** Returns whether a field is a single number. */
  boolean isNumber(ChunkField field) {
    return !field.array() && form(field, of(field.type())) == Form.NUMBER;
  }

  /** Skips a value of a type. */
  void skip(ChunkInput in, ChunkType type) {
    switch (form(type)) {
      case NUMBER -> in.number();
      case OCTET -> in.skip(1);
      case FOUR_BYTES -> in.skip(Float.BYTES);
      case EIGHT_BYTES -> in.skip(Double.BYTES);
      case STRING -> in.skipString();
      case STRUCTURE -> {
        List<ChunkField> fields = type.fields();
        for (int i = 0; i < fields.size(); i++) {
          skip(in, fields.get(i));
        }
      }
    }
  }

  /** Skips the value of a field. */
  void skip(ChunkInput in, ChunkField field) {
    ChunkType type = of(field.type());
    int values = field.array() ? in.count() : 1;
    boolean number = form(field, type) == Form.NUMBER;
    for (int i = 0; i < values; i++) {
      if (number) {
        in.number();
      } else {
        skip(in, type);
      }
    }
  }
}
