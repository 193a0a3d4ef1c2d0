package org.bytewise.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test whose method allocates more than its budget.
 *
 * <pre>{@code
 * @Test
 * @AllocatesAtMost(objects = 4, bytes = 264)
 * void fill() {
 *   new ArrayList<>(List.of(1, 2, 3));
 * }
 * }</pre>
 *
 * <p>The budget covers whatever the test method and everything it calls allocate on the test's own
 * thread, but not the methods before and after it. On a class, it holds for each test of the class
 * that has no budget of its own.
 *
 * <p>A budget that would check nothing is an error: on a method that JUnit does not run as a test,
 * on a class without tests, below zero, or without any limit.
 */
@Documented
@ExtendWith(BudgetExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface AllocatesAtMost {
  /** The value for "no limit". */
  long UNLIMITED = Long.MAX_VALUE;

  /** Returns the maximum number of objects, arrays included; at least 0. */
  long objects() default UNLIMITED;

  /** Returns the maximum sum of the objects' shallow sizes, in bytes; at least 0. */
  long bytes() default UNLIMITED;

  /**
   * Returns the classes of which no object may be created; subclasses are not meant, so none of
   * them is primitive, abstract or an interface.
   */
  Class<?>[] noneOf() default {};

  /** Returns whether the code counts as it is written, or as the optimizing compiler leaves it. */
  CountingMode mode() default CountingMode.AS_WRITTEN;
}
