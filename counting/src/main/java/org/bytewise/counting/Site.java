package org.bytewise.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;

/**
 * A node of the call paths to allocations: a line of the code, or a method that it calls.
 * Immutable.
 *
 * @param name a line of the code without surrounding white space, or a method with its class:
 *     {@code java.util.ArrayList.grow}. Consecutive calls of the same name, by recursion or between
 *     overloads, form one node.
 * @param amount what was allocated here and below
 * @param types what was allocated directly here, most bytes first
 * @param children the calls made from here, most bytes first
 */
public record Site(String name, Amount amount, List<TypeAmount> types, List<Site> children) {
  private static final Comparator<Site> LARGEST_FIRST = Comparator.comparingLong(
          (Site site) -> site.amount().bytes())
      .reversed()
      .thenComparing(Site::name);

  public Site {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(amount, "amount");
    types = List.copyOf(types);
    children = List.copyOf(children);
  }

  /**
   * Returns a site with its sum, and everything in its order.
   *
   * @param types what was allocated directly here, by type
   */
  public static Site of(String name, Map<String, Amount> types, Collection<Site> children) {
    List<Site> sorted = new ArrayList<>(children);
    sorted.sort(LARGEST_FIRST);
    Amount amount = Amount.ZERO;
    for (Amount one : types.values()) {
      amount = amount.plus(one);
    }
    for (Site child : sorted) {
      amount = amount.plus(child.amount());
    }
    return new Site(name, amount, AllocationProfile.sortedTypes(types), sorted);
  }
}
