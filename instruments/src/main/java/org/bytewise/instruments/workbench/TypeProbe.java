package org.bytewise.instruments.workbench;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.TypeLookup;

/**
 * Measures, in the child VM, a type by its name; ignores the current value. The argument is the
 * simulated VM's name, a line feed, and the target.
 */
public final class TypeProbe implements BiFunction<Object, String, Serializable> {
  static String argument(String vm, String target) {
    return vm + "\n" + target;
  }

  @Override
  public Serializable apply(Object value, String argument) {
    String[] parts = argument.split("\n", 2);
    TypeLookup lookup = TypeLookup.in(ClassLoader.getSystemClassLoader());
    return TypeReading.of(lookup, parts[1], parts[0], true);
  }
}
