package org.bytewise.verify.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what Bytewise counts with what the oracle counts. */
final class CountComparison {
  private CountComparison() {}

  /**
   * Everything that differs, each with the probe and both sides; empty where nothing does.
   *
   * @param oracle of all threads together by type; two of them, which must be equal
   * @param bytewise of the probe's own thread by type; at least one
   */
  static List<String> differences(Probe probe, List<Count> oracle, List<Count> bytewise) {
    if (oracle.size() < 2) {
      return List.of("%s%n  the oracle has %d counts".formatted(probe, oracle.size()));
    }
    if (!oracle.get(0).equals(oracle.get(1))) {
      return List.of("%s%n  is no probe: the oracle counts%n    %s, then%n    %s"
          .formatted(probe, oracle.get(0), oracle.get(1)));
    }
    if (bytewise.isEmpty()) {
      return List.of("%s%n  Bytewise has no count".formatted(probe));
    }
    List<Count> expected = JdkNames.named(oracle.get(0).types()).stream()
        .map(types -> new Count(oracle.get(0).ownBytes(), types, null))
        .toList();
    return bytewise.stream()
        .filter(count -> expected.stream().noneMatch(named -> agree(named, count)))
        .limit(1)
        .map(count -> told(probe, nearest(expected, count), count))
        .toList();
  }

  /** The one whose names are Bytewise's, as far as they are anyone's. */
  private static Count nearest(List<Count> expected, Count bytewise) {
    return expected.stream()
        .max(Comparator.comparingLong(count -> bytewise.types().keySet().stream()
            .filter(count.types()::containsKey)
            .count()))
        .orElseThrow();
  }

  private static String told(Probe probe, Count oracle, Count bytewise) {
    return "%s%n  oracle:   %s%n  Bytewise: %s%s"
        .formatted(probe, oracle, bytewise, byType(oracle, bytewise));
  }

  private static boolean agree(Count oracle, Count bytewise) {
    return oracle.ownBytes() == bytewise.ownBytes()
        && oracle.total().equals(bytewise.total())
        && (bytewise.others().equals(Amount.ZERO)
            ? oracle.types().equals(bytewise.types())
            : contains(oracle.types(), bytewise.types()));
  }

  /** With the totals equal, whatever is left belongs to other threads. */
  private static boolean contains(Map<String, Amount> all, Map<String, Amount> some) {
    return some.entrySet().stream().allMatch(type -> {
      Amount amount = all.getOrDefault(type.getKey(), Amount.ZERO);
      return amount.objects() >= type.getValue().objects()
          && amount.bytes() >= type.getValue().bytes();
    });
  }

  private static String byType(Count oracle, Count bytewise) {
    StringBuilder lines = new StringBuilder();
    TreeSet<String> types = new TreeSet<>(oracle.types().keySet());
    types.addAll(bytewise.types().keySet());
    for (String type : types) {
      Amount expected = oracle.types().getOrDefault(type, Amount.ZERO);
      Amount found = bytewise.types().getOrDefault(type, Amount.ZERO);
      if (!expected.equals(found)) {
        lines.append("%n    %s: oracle %s, Bytewise %s".formatted(type, expected, found));
      }
    }
    return lines.toString();
  }
}
