package org.bytewise.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test whose method allocates more than it did when its figures were last accepted.
 *
 * <p>The figures are kept in a readable file for each test class,
 * {@code src/test/allocations/org.example.ParserTest.txt} in the working folder, which is meant to
 * be committed. Each JDK and each model of object headers has figures of its own.
 *
 * <ul>
 *   <li>More objects or bytes than kept: the test fails, and shows what is new.
 *   <li>Fewer: the test passes and says how to accept the better figures.
 *   <li>None kept: the test passes and they are written. Where the environment variable {@code CI}
 *       is set, it fails instead, because what is written there would be lost.
 * </ul>
 *
 * <p>The system property {@code bytewise.snapshots} chooses: {@code accept} writes the figures of
 * this run, {@code check} writes nothing and fails where none are kept, and {@code create} writes
 * only what is missing, even where {@code CI} is set. {@code bytewise.snapshots.folder} names
 * another folder.
 */
@Documented
@ExtendWith(BudgetExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface AllocationSnapshot {
  /** Returns whether the code counts as it is written, or as the optimizing compiler leaves it. */
  CountingMode mode() default CountingMode.AS_WRITTEN;
}
