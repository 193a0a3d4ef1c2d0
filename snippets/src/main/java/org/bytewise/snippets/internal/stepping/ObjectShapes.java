package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ArrayType;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ReferenceType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shapes of the classes of a VM. Not thread-safe. */
final class ObjectShapes {
  /** Objects through which everything in the VM can be reached: their fields are not read. */
  private static final Set<String> OPAQUE = Set.of(
      "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.ThreadGroup");

  private static final String THREAD = "java.lang.Thread";
  private static final String THREAD_NAME = "name";

  private final SteppingHost host;
  private final boolean threads;
  private final Map<ReferenceType, ObjectShape> shapes = new HashMap<>();

  /**
   * @param threads whether all fields of threads are read, through which nearly everything of the
   *     VM and of the tool can be reached; if not, only their names and the fields of classes that
   *     were typed
   */
  ObjectShapes(SteppingHost host, boolean threads) {
    this.host = host;
    this.threads = threads;
  }

  ObjectShape of(ReferenceType type) {
    return shapes.computeIfAbsent(type, this::read);
  }

  private static boolean isShownOfThread(Field field) {
    return field.name().equals(THREAD_NAME)
        || field.declaringType().name().startsWith(StackReader.TYPED);
  }

  private ObjectShape read(ReferenceType type) {
    String name = host.typeName(type.name());
    if (type instanceof ArrayType array) {
      String component = array.componentSignature();
      return new ObjectShape(
          name,
          type.name(),
          List.of(),
          List.of(),
          Map.of(),
          Set.of(),
          component.startsWith("L") || component.startsWith("["));
    }
    Deque<ClassType> line = new ArrayDeque<>();
    Set<String> kinds = new HashSet<>();
    for (ClassType one = (ClassType) type; one != null; one = one.superclass()) {
      line.addFirst(one);
      kinds.add(one.name());
    }
    List<Field> fields = new ArrayList<>();
    if (kinds.stream().noneMatch(OPAQUE::contains)) {
      for (ClassType one : line) {
        one.fields().stream()
            .filter(field -> !field.isStatic())
            .filter(field -> threads || !kinds.contains(THREAD) || isShownOfThread(field))
            .forEach(fields::add);
      }
    }
    return new ObjectShape(
        name,
        type.name(),
        fields,
        fields.stream().map(field -> host.typeName(field.typeName())).toList(),
        ObjectShape.indexOf(fields),
        kinds,
        false);
  }
}
