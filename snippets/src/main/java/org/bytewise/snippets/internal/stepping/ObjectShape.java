package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all objects of a class have in common. Immutable.
 *
 * @param name the name of the class as in source code, with its package
 * @param binaryName the name of the class in the VM
 * @param fields the instance fields to read, those of superclasses first
 * @param types the declared types of these fields
 * @param index the fields' positions by name, those of subclasses preferred
 * @param kinds the names of its superclasses, itself included, in the VM
 * @param holdsReferences for an array, whether its elements are references
 */
record ObjectShape(
    String name,
    String binaryName,
    List<Field> fields,
    List<String> types,
    Map<String, Integer> index,
    Set<String> kinds,
    boolean holdsReferences) {
  ObjectShape {
    fields = List.copyOf(fields);
    types = List.copyOf(types);
    kinds = Set.copyOf(kinds);
  }

  static Map<String, Integer> indexOf(List<Field> fields) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      index.put(fields.get(i).name(), i);
    }
    return Map.copyOf(index);
  }
}
