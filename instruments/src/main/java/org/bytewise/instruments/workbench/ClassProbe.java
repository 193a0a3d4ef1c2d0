package org.bytewise.instruments.workbench;

import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Measures, in the child VM, the class that is the current value, such as that of
 * {@code Point.class}. The argument is the simulated VM's name, a line feed, and an array's lengths
 * with commas between them, or nothing.
 */
public final class ClassProbe implements BiFunction<Object, String, Serializable> {
  static String argument(String vm, List<String> lengths) {
    return vm + "\n" + String.join(",", lengths);
  }

  @Override
  public Serializable apply(Object value, String argument) {
    String[] parts = argument.split("\n", 2);
    List<Integer> lengths = parts[1].isEmpty()
        ? List.of()
        : Stream.of(parts[1].split(",")).map(Integer::valueOf).toList();
    return TypeReading.of((Class<?>) value, lengths, parts[0], true);
  }
}
