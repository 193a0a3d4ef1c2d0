package org.bytewise.repl.instruments;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.VmModel;

/**
 * Measures, in the child VM, the class that is the value at hand, such as the one of {@code
 * Point.class}. The argument is the simulated VM's name, a line feed, and an array's length or
 * nothing.
 */
public final class ClassProbe implements BiFunction<Object, String, Serializable> {
  static String argument(String vm, String length) {
    return vm + "\n" + length;
  }

  @Override
  public Serializable apply(Object value, String argument) {
    String[] parts = argument.split("\n", 2);
    Class<?> type = (Class<?>) value;
    return TypeReading.guarded(() -> {
      VmModel vm = VmModel.named(parts[0]);
      return parts[1].isEmpty()
          ? Layouts.ofClass(type, vm)
          : Layouts.ofArray(type, Integer.parseInt(parts[1]), vm);
    });
  }
}
