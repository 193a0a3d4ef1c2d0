package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ByteValue;
import com.sun.jdi.CharValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.snippets.heap.HeapObject;

/**
 * The text of objects that have one, read from their fields: strings, builders, boxes and enum
 * constants. No method of an object is called. Not thread-safe.
 */
final class ObjectTexts {
  static final String STRING = "java.lang.String";

  /** The superclass of both builders. */
  static final String BUILDER = "java.lang.AbstractStringBuilder";

  private static final String ENUM = "java.lang.Enum";

  /** The classes of boxes, whose objects never change. */
  static final Set<String> BOXES = Set.of(
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Character",
      "java.lang.Double",
      "java.lang.Float",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Short");

  private static final char FIRST_PRINTABLE = ' ';
  private static final char DELETE = 0x7F;
  private static final char LAST_CONTROL = 0x9F;

  private final ObjectShapes shapes;

  /** The characters of strings, which never change. */
  private final Map<ObjectReference, String> strings = new HashMap<>();

  ObjectTexts(ObjectShapes shapes) {
    this.shapes = shapes;
  }

  /** Returns an object's text; empty for objects that have none. */
  Optional<String> of(RawObject object) {
    Set<String> kinds = object.shape().kinds();
    if (kinds.contains(STRING)) {
      return Optional.of(string(object));
    }
    if (kinds.contains(BUILDER)) {
      return Optional.of(
          characters(object.object("value"), object.number("coder"), object.number("count")));
    }
    if (kinds.contains(ENUM)) {
      return Optional.ofNullable(object.object("name")).map(this::string);
    }
    if (BOXES.contains(object.shape().binaryName())
        && object.value("value") instanceof PrimitiveValue value) {
      return Optional.of(of(value));
    }
    return Optional.empty();
  }

  /** Returns the characters of a string. */
  String string(ObjectReference reference) {
    String known = strings.get(reference);
    return known != null
        ? known
        : string(RawObject.read(reference, shapes.of(reference.referenceType())));
  }

  private String string(RawObject string) {
    return strings.computeIfAbsent(
        string.reference(), r -> characters(string.object("value"), string.number("coder"), -1));
  }

  /**
   * Decodes characters.
   *
   * @param array their bytes
   * @param coder 0 for a byte each, 1 for two bytes each
   * @param count the number of characters; -1 for as many as there are
   */
  private static String characters(ObjectReference array, int coder, int count) {
    if (!(array instanceof ArrayReference bytes)) {
      return "";
    }
    int length = bytes.length();
    int used = count < 0 ? length : Math.min(length, count << coder);
    List<Value> values = RawObject.elements(bytes, used, HeapObject.MOST_CHARACTERS << coder);
    ByteBuffer buffer = ByteBuffer.allocate(values.size());
    for (Value value : values) {
      buffer.put(((ByteValue) value).value());
    }
    if (coder == 0) {
      return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }
    // The child VM runs on the same machine.
    return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
        ? new String(buffer.array(), StandardCharsets.UTF_16LE)
        : new String(buffer.array(), StandardCharsets.UTF_16BE);
  }

  /** Returns a primitive value as in source code, without a suffix. */
  static String of(PrimitiveValue value) {
    return value instanceof CharValue c ? quoted(c.value()) : value.toString();
  }

  private static String quoted(char c) {
    String text = switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      default ->
        c < FIRST_PRINTABLE || (c >= DELETE && c <= LAST_CONTROL) || Character.isSurrogate(c)
            ? "\\u%04x".formatted((int) c)
            : String.valueOf(c);
    };
    return "'" + text + "'";
  }
}
