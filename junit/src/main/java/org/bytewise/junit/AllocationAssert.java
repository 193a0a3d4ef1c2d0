package org.bytewise.junit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.bytewise.junit.internal.vm.ExactCount;

/**
 * Assertions about what some code allocated. Each returns this, or throws an
 * {@link AllocationBudgetError} whose message shows what was allocated, and where. The first one
 * has the test run again in a VM that counts each object. Not thread-safe.
 */
public final class AllocationAssert {
  private final CountedAllocations spent;

  AllocationAssert(CountedAllocations spent) {
    this.spent = spent;
  }

  /** Returns the figures. */
  public SpentAllocations spent() {
    return spent;
  }

  /** Asserts that no object was created. */
  public AllocationAssert nothing() {
    return holds(count -> count.own().objects() == 0, "nothing");
  }

  /**
   * Asserts the exact number of objects, arrays included.
   *
   * @param expected at least 0
   */
  public AllocationAssert objects(long expected) {
    check(expected);
    return holds(
        count -> count.own().objects() == expected, "exactly " + ReceiptText.objects(expected));
  }

  /**
   * Asserts the exact sum of the objects' shallow sizes.
   *
   * @param expected in bytes, at least 0
   */
  public AllocationAssert bytes(long expected) {
    check(expected);
    return holds(
        count -> count.own().bytes() == expected, "exactly " + ReceiptText.bytes(expected));
  }

  /**
   * Asserts the maximum number of objects, arrays included.
   *
   * @param most at least 0
   */
  public AllocationAssert atMostObjects(long most) {
    check(most);
    return holds(count -> count.own().objects() <= most, "at most " + ReceiptText.objects(most));
  }

  /**
   * Asserts the maximum sum of the objects' shallow sizes.
   *
   * @param most in bytes, at least 0
   */
  public AllocationAssert atMostBytes(long most) {
    check(most);
    return holds(count -> count.own().bytes() <= most, "at most " + ReceiptText.bytes(most));
  }

  /**
   * Asserts that no object of these classes was created; subclasses are not meant.
   *
   * @param classes at least one, none of them primitive, abstract or an interface
   */
  public AllocationAssert noneOf(Class<?>... classes) {
    if (classes.length == 0) {
      throw new IllegalArgumentException("noneOf() forbids nothing; name at least one class.");
    }
    for (Class<?> type : classes) {
      if (!AllocationBudget.hasObjects(type)) {
        throw new IllegalArgumentException("noneOf(%s.class) forbids nothing, because %s"
            .formatted(AllocationBudget.name(type), AllocationBudget.NO_OBJECTS));
      }
    }
    List<String> names = Allocations.names(classes);
    return holds(
        count -> count.types().stream().noneMatch(type -> names.contains(type.type())),
        "no " + String.join(" or ", names));
  }

  /** Asserts that only objects of these classes were created; subclasses are not meant. */
  public AllocationAssert onlyOf(Class<?>... classes) {
    List<String> names = Allocations.names(classes);
    return holds(
        count -> count.types().stream().allMatch(type -> names.contains(type.type())),
        "only " + String.join(" and ", names));
  }

  private static void check(long limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit %s must be >= 0".formatted(limit));
    }
  }

  private AllocationAssert holds(Predicate<ExactCount> condition, String budget) {
    if (CountedAllocations.isCounting()) {
      return this;
    }
    ExactCount count = spent.count();
    if (!condition.test(count)) {
      throw new AllocationBudgetError(new ReceiptText()
          .sentence("The code allocates %s; its budget is %s."
              .formatted(ReceiptText.sum(count.own()), Objects.requireNonNull(budget)))
          .table(count)
          .types(count.types())
          .lines(count.lines(), new SourceText())
          .footer(spent.series(), spent.mode())
          .toString());
    }
    return this;
  }
}
