package org.bytewise.exercises;

import java.util.Locale;
import java.util.Objects;

/**
 * One budget of an exercise. Immutable.
 *
 * @param kind what is bounded
 * @param type for {@link Kind#WITHOUT} and {@link Kind#SHALLOW} the type's name as in source, with
 *     or without its package; empty for others
 * @param bound how much there may be
 */
public record Limit(Kind kind, String type, Bound bound) {
  /** What can be bounded. */
  public enum Kind {
    /** Objects that the call creates, on all threads, one-time allocations left out. */
    OBJECTS("objects"),
    /** The sum of their shallow sizes. */
    BYTES("bytes"),
    /** Objects of one type. */
    WITHOUT("objects"),
    /** Objects that are still reachable after the call, its result dropped. */
    SURVIVORS("objects"),
    /** Bytes of direct buffers. */
    DIRECT("bytes"),
    /** The shallow size of one type. */
    SHALLOW("bytes"),
    /** Bytes that a result keeps reachable and that were not there before, on average. */
    DEEP("bytes"),
    /** The heap in which the heavy input must run. */
    HEAP("bytes"),
    /** The stack on which the heavy input must run. */
    STACK("bytes");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** {@code objects} or {@code bytes}. */
    public String unit() {
      return unit;
    }

    /** The budget's name in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a size of the VM in which the heavy input must run. */
    public boolean isRoom() {
      return this == HEAP || this == STACK;
    }
  }

  public Limit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(bound, "bound");
    boolean typed = kind == Kind.WITHOUT || kind == Kind.SHALLOW;
    if (typed == type.isEmpty()) {
      throw new IllegalArgumentException("type '" + type + "' of a limit for " + kind.key());
    }
  }

  /** Whether a type's full name is the one that this limit names. */
  public boolean names(String fullName) {
    return isNamed(fullName, type);
  }

  /** Whether a type's full name is meant by a name with or without its package. */
  static boolean isNamed(String fullName, String name) {
    return fullName.equals(name) || fullName.endsWith("." + name);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case WITHOUT -> "no " + type;
      case SHALLOW -> "shallow size of " + type + " " + bound;
      case HEAP, STACK -> kind.key() + " of " + MemorySize.text(bound.plus());
      default -> kind.key() + " " + bound;
    };
  }
}
