package org.bytewise.snippets.internal.bytecode;

import java.util.Map;

/**
 * The box classes, and the values for which each must have a cached instance. This follows the
 * guarantee of the language (JLS 5.1.7), not the behaviour of a particular VM.
 */
public final class Boxes {
  /** The smallest value that every box class caches. */
  private static final long LEAST = Byte.MIN_VALUE;

  private static final long GREATEST = Byte.MAX_VALUE;

  /** The descriptor of the primitive type, by the box's class in internal form. */
  private static final Map<String, String> PRIMITIVES = Map.of(
      "java/lang/Boolean", "Z",
      "java/lang/Byte", "B",
      "java/lang/Character", "C",
      "java/lang/Short", "S",
      "java/lang/Integer", "I",
      "java/lang/Long", "J",
      "java/lang/Float", "F",
      "java/lang/Double", "D");

  /** The effect on the heap of boxing a value. */
  public enum Cost {
    /** A cached box exists. */
    NOTHING,
    /** A cached box may exist. */
    DEPENDS,
    /** A new box is allocated. */
    NEW
  }

  private Boxes() {}

  /** Returns whether {@code valueOf} of this class boxes a primitive value. */
  static boolean isBoxing(String owner, String descriptor) {
    String primitive = PRIMITIVES.get(owner);
    return primitive != null && descriptor.equals("(" + primitive + ")L" + owner + ";");
  }

  /**
   * Returns the cost of boxing a value.
   *
   * @param box the box's class, in internal form
   * @param constant the value: a {@link Number}, {@link Character} or {@link Boolean}; null if it
   *     is known only at run time
   */
  public static Cost cost(String box, Object constant) {
    return switch (box) {
      case "java/lang/Boolean", "java/lang/Byte" -> Cost.NOTHING;
      case "java/lang/Float", "java/lang/Double" -> Cost.NEW;
      default -> constant == null ? Cost.DEPENDS : isReady(constant) ? Cost.NOTHING : Cost.NEW;
    };
  }

  private static boolean isReady(Object constant) {
    long value = constant instanceof Character c ? c : ((Number) constant).longValue();
    return value >= LEAST && value <= GREATEST;
  }
}
