package org.bytewise.verify.oracle;

import java.util.Map;
import java.util.TreeMap;

/**
 * What running a probe allocates, as one side says.
 *
 * @param ownBytes what its own thread allocated
 * @param types objects and bytes by type; of its own thread alone where {@code others} is known
 * @param others what other threads allocated; null where the types are those of all threads
 */
record Count(long ownBytes, Map<String, Amount> types, Amount others) {
  Count {
    types = Map.copyOf(types);
  }

  /** All objects of all threads. */
  Amount total() {
    Amount sum = others == null ? Amount.ZERO : others;
    for (Amount amount : types.values()) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "%s, %d B on its own thread, by type %s%s"
        .formatted(
            total(),
            ownBytes,
            new TreeMap<>(types),
            others == null || others.equals(Amount.ZERO) ? "" : ", other threads " + others);
  }
}
