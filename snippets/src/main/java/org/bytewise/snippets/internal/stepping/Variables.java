package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.Field;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.Slot;

/**
 * The variables of a session, and the static fields of the classes that it declares. Not
 * thread-safe.
 */
final class Variables {
  /** The access flag of enum constants, which are static fields, too. */
  private static final int ENUM_CONSTANT = 0x4000;

  private final SteppingHost host;
  private final Map<String, ReferenceType> types = new LinkedHashMap<>();

  Variables(SteppingHost host) {
    this.host = host;
  }

  /** Finds the classes that exist already. */
  void find(VirtualMachine vm) {
    for (ReferenceType type : vm.allClasses()) {
      if (type.name().startsWith(StackReader.TYPED) && type.isPrepared()) {
        add(type);
      }
    }
  }

  /** Adds a class of the session. */
  void add(ReferenceType type) {
    types.put(type.name(), type);
  }

  /** Returns the session's classes. */
  List<ReferenceType> types() {
    return List.copyOf(types.values());
  }

  /**
   * A variable as read.
   *
   * @param unassigned whether the statement that gives it its value has not ended
   */
  record RawVariable(String name, String type, Value value, boolean unassigned) {
    Slot slot(HeapReader.Reading reading) {
      return new Slot(name, type, unassigned ? Content.UNASSIGNED : reading.content(value));
    }
  }

  /**
   * Reads all variables.
   *
   * @param running the class of the statement that has not ended; empty if there is none
   */
  List<RawVariable> read(List<SessionVariable> variables, String running) {
    List<RawVariable> found = readOnly(variables, running);
    for (ReferenceType type : types.values()) {
      if (isNested(type) && type.isInitialized()) {
        List<Field> fields = statics(type);
        if (!fields.isEmpty()) {
          Map<Field, Value> read = type.getValues(fields);
          String owner = host.typeName(type.name()) + '.';
          fields.forEach(field -> found.add(new RawVariable(
              owner + field.name(), host.typeName(field.typeName()), read.get(field), false)));
        }
      }
    }
    return found;
  }

  /** Reads variables while no statement runs, without the fields of classes. */
  List<RawVariable> readOnly(List<SessionVariable> variables) {
    return readOnly(variables, "");
  }

  private List<RawVariable> readOnly(List<SessionVariable> variables, String running) {
    List<RawVariable> found = new ArrayList<>();
    Map<ReferenceType, Map<Field, Value>> values = new HashMap<>();
    for (SessionVariable variable : variables) {
      ReferenceType type = types.get(variable.className());
      Field field = type == null ? null : type.fieldByName(variable.name());
      if (field != null && field.isStatic()) {
        Value value =
            values.computeIfAbsent(type, one -> one.getValues(statics(one))).get(field);
        found.add(new RawVariable(
            variable.name(),
            host.typeName(field.typeName()),
            value,
            variable.className().equals(running) && isDefault(value)));
      }
    }
    return found;
  }

  private static boolean isDefault(Value value) {
    return value == null
        || (value instanceof PrimitiveValue primitive && primitive.doubleValue() == 0);
  }

  /** Returns the static fields that somebody declared as such. */
  private static List<Field> statics(ReferenceType type) {
    return type.fields().stream()
        .filter(Field::isStatic)
        .filter(field -> !field.isSynthetic() && (field.modifiers() & ENUM_CONSTANT) == 0)
        .toList();
  }

  /** Returns whether somebody declared the class, so that it is not one around a statement. */
  private static boolean isNested(ReferenceType type) {
    String name = type.name();
    int wrapper = name.indexOf("$JShell$") + "$JShell$".length();
    return name.indexOf('$', wrapper) > 0;
  }
}
