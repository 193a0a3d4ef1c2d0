package org.bytewise.snippets.internal.bytecode;

import java.util.Map;

/**
 * The classes of boxes, and for which values they must have one ready: what the language promises
 * (JLS 5.1.7), not what one VM does.
 */
public final class Boxes {
  /** The least and the greatest value that every box has ready. */
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

  /** What boxing a value does to the heap. */
  public enum Cost {
    /** There is a box for it already. */
    NOTHING,
    /** There may be one. */
    DEPENDS,
    /** A new one is made. */
    NEW
  }

  private Boxes() {}

  /** Whether {@code valueOf} of this class boxes a primitive value. */
  static boolean isBoxing(String owner, String descriptor) {
    String primitive = PRIMITIVES.get(owner);
    return primitive != null && descriptor.equals("(" + primitive + ")L" + owner + ";");
  }

  /**
   * What boxing costs.
   *
   * @param box the box's class, in internal form
   * @param constant the value: a {@link Number}, {@link Character} or {@link Boolean}; null where
   *     it is known only when the code runs
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
