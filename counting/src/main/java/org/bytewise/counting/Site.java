package org.bytewise.counting;

import java.util.List;
import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;

/**
 * A place on the way to allocations: a line of the code, or a method that it calls. Immutable.
 *
 * @param name a line of the code's own, without the white space around it, or a method with its
 *     class: {@code java.util.ArrayList.grow}. Calls of a method by itself, or by another of the
 *     same name, are one.
 * @param amount what was allocated here and below
 * @param types what was allocated right here, most bytes first
 * @param children where it went on from here, most bytes first
 */
public record Site(String name, Amount amount, List<TypeAmount> types, List<Site> children) {
  public Site {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(amount, "amount");
    types = List.copyOf(types);
    children = List.copyOf(children);
  }
}
