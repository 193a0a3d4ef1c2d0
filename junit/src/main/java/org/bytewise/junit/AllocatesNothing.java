package org.bytewise.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test whose method creates an object: a budget of 0 objects and 0 bytes.
 *
 * <pre>{@code
 * @Test
 * @AllocatesNothing
 * void lookup() {
 *   table.get("key");
 * }
 * }</pre>
 *
 * <p>What is counted, where, and how often is the same as for {@link AllocatesAtMost}.
 */
@Documented
@ExtendWith(BudgetExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface AllocatesNothing {
  /** Returns whether the code counts as it is written, or as the optimizing compiler leaves it. */
  CountingMode mode() default CountingMode.AS_WRITTEN;
}
