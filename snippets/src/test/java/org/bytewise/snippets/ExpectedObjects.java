package org.bytewise.snippets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytewise.counting.AllocationProfile.Amount;

/** Objects that code is expected to create, by type. Mutable. */
final class ExpectedObjects {
  private final CountedVm vm;
  private final Map<String, Amount> types = new LinkedHashMap<>();

  ExpectedObjects(CountedVm vm) {
    this.vm = vm;
  }

  CountedVm vm() {
    return vm;
  }

  /** Objects of a class, with the bytes of the fields of each. */
  ExpectedObjects objects(long count, String type, int fieldBytes) {
    return add(type, count, vm.object(fieldBytes));
  }

  /** Arrays of one length each; {@code type} is the array's, for example {@code int[]}. */
  ExpectedObjects arrays(String type, long... lengths) {
    int element = elementBytes(type.substring(0, type.length() - 2));
    for (long length : lengths) {
      add(type, 1, vm.array(element, length));
    }
    return this;
  }

  /** An array of arrays, as {@code new element[l1][l2]…} makes it. */
  ExpectedObjects matrix(String element, int... lengths) {
    long count = 1;
    for (int i = 0; i < lengths.length; i++) {
      String type = element + "[]".repeat(lengths.length - i);
      long[] same = new long[Math.toIntExact(count)];
      Arrays.fill(same, lengths[i]);
      arrays(type, same);
      count *= lengths[i];
    }
    return this;
  }

  /** Boxes of a primitive type. */
  ExpectedObjects boxes(long count, String type) {
    return objects(
        count,
        "java.lang." + type,
        switch (type) {
          case "Byte", "Boolean" -> 1;
          case "Short", "Character" -> 2;
          case "Integer", "Float" -> 4;
          case "Long", "Double" -> 8;
          default -> throw new IllegalArgumentException("no box: " + type);
        });
  }

  /**
   * Strings with their own arrays of the given size in bytes: one per Latin-1 character, otherwise
   * two.
   */
  ExpectedObjects strings(long... arrayBytes) {
    return sharedStrings(arrayBytes.length).arrays("byte[]", arrayBytes);
  }

  /** Strings that share the array of another one: array, hash, coder, hash-is-zero. */
  ExpectedObjects sharedStrings(long count) {
    return objects(count, "java.lang.String", vm.reference() + 4 + 1 + 1);
  }

  ExpectedObjects add(String type, long count, long bytesEach) {
    return addAll(Map.of(type, new Amount(count, count * bytesEach)));
  }

  ExpectedObjects addAll(Map<String, Amount> more) {
    more.forEach((type, amount) -> {
      if (amount.objects() > 0) {
        types.merge(type, amount, Amount::plus);
      }
    });
    return this;
  }

  Map<String, Amount> byType() {
    return Map.copyOf(types);
  }

  Amount sum() {
    return types.values().stream().reduce(Amount.ZERO, Amount::plus);
  }

  private int elementBytes(String type) {
    return switch (type) {
      case "boolean", "byte" -> 1;
      case "char", "short" -> 2;
      case "int", "float" -> 4;
      case "long", "double" -> 8;
      default -> vm.reference();
    };
  }
}
