package org.bytewise.instruments.trace;

import java.util.List;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.CreatedObject;

/** A part of a trace: one object, or a sequence that was repeated. Immutable. */
sealed interface TracePart {
  /** Returns what all of it has allocated. */
  Amount amount();

  /** Returns the number of rows that show it. */
  int rows();

  /** Returns a hash code that is equal for parts that are {@link #sameAs alike}. */
  int kind();

  /** Returns whether it is equal to another part apart from the numbers of its objects. */
  boolean sameAs(TracePart other);

  /**
   * An object.
   *
   * @param number its place in the order of its thread, counted from 1
   */
  record One(long number, CreatedObject object) implements TracePart {
    @Override
    public Amount amount() {
      return new Amount(1, object.bytes());
    }

    @Override
    public int rows() {
      return 1;
    }

    @Override
    public int kind() {
      return object.hashCode();
    }

    @Override
    public boolean sameAs(TracePart other) {
      return other instanceof One that && object.equals(that.object);
    }
  }

  /**
   * A sequence that was repeated.
   *
   * @param parts the first time
   * @param times how often it came, at least 2
   * @param once what it allocates each time
   * @param rows the number of rows that show it
   * @param kind as {@link #kind()}
   */
  record Repeated(List<TracePart> parts, long times, Amount once, int rows, int kind)
      implements TracePart {
    /** Returns a repeated sequence. */
    static Repeated of(List<TracePart> parts, long times) {
      Amount once = Amount.ZERO;
      int rows = 1;
      int kind = Long.hashCode(times);
      for (TracePart part : parts) {
        once = once.plus(part.amount());
        rows += part.rows();
        kind = 31 * kind + part.kind();
      }
      return new Repeated(List.copyOf(parts), times, once, rows, kind);
    }

    @Override
    public Amount amount() {
      return amountOf(times);
    }

    /** Returns what was allocated after the first time. */
    Amount again() {
      return amountOf(times - 1);
    }

    private Amount amountOf(long factor) {
      return new Amount(factor * once.objects(), factor * once.bytes());
    }

    @Override
    public boolean sameAs(TracePart other) {
      return other instanceof Repeated that
          && kind == that.kind
          && times == that.times
          && parts.size() == that.parts.size()
          && isSame(that.parts);
    }

    private boolean isSame(List<TracePart> others) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).sameAs(others.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
