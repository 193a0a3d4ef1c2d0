package org.bytewise.exercises;

import java.util.Locale;
import java.util.Objects;

/**
 * One budget of an exercise. Immutable.
 *
 * @param kind what is bounded
 * @param type for {@link Kind#WITHOUT} and {@link Kind#SHALLOW}, the type's name as in source code,
 *     with or without its package; otherwise empty
 * @param bound the figures allowed
 */
public record Limit(Kind kind, String type, Bound bound) {
  /** The quantity that a limit bounds. */
  public enum Kind {
    /** Objects the call creates, on all threads, not counting one-time allocations. */
    OBJECTS("objects"),
    /** The sum of their shallow sizes, in bytes. */
    BYTES("bytes"),
    /** Objects of one type, which may not be created at all. */
    WITHOUT("objects"),
    /** Objects still reachable after the call, once its result is dropped. */
    SURVIVORS("objects"),
    /** Bytes of direct buffers. */
    DIRECT("bytes"),
    /** The shallow size of one type, in bytes. */
    SHALLOW("bytes"),
    /** Bytes a result keeps reachable that were not there before, on average. */
    DEEP("bytes"),
    /** Size of the heap in which the heavy input must run. */
    HEAP("bytes"),
    /** Size of the stack on which the heavy input must run. */
    STACK("bytes");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** Returns {@code objects} or {@code bytes}. */
    public String unit() {
      return unit;
    }

    /** Returns the budget's name in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether it is a size of the VM in which the heavy input must run. */
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

  /** Tells whether {@code fullName} is the type that this limit names. */
  public boolean names(String fullName) {
    return isNamed(fullName, type);
  }

  /** Tells whether {@code name}, with or without its package, is the type {@code fullName}. */
  public static boolean isNamed(String fullName, String name) {
    return fullName.equals(name) || fullName.endsWith("." + name);
  }

  /** Returns the limit as a phrase for people, such as {@code at most 2 objects}. */
  @Override
  public String toString() {
    return switch (kind) {
      case WITHOUT -> "no " + type;
      case SHALLOW -> "shallow size of " + type + " " + bound;
      case HEAP, STACK -> kind.key() + " of " + MemorySize.text(bound.plus());
      case DIRECT -> bound.of("bytes of direct buffers");
      case DEEP -> bound.of("bytes kept by a result");
      case SURVIVORS -> bound.of("survivors");
      case OBJECTS, BYTES -> bound.of(kind.unit());
    };
  }
}
