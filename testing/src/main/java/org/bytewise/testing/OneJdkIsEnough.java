package org.bytewise.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks slow tests whose result does not depend on the JDK: what a command prints, how input is
 * read, which verdict an answer gets. Each of their methods, and each invocation of a parameterized
 * one, runs on one of the two JDKs that every change is tested on, as {@link JdkTurn} decides; the
 * other skips it and says why. A method with {@code @EnabledForJreRange} runs on every JDK in its
 * range.
 *
 * <p>Not for tests of figures that nothing else tests on both JDKs, as the oracles and the lessons
 * do: a count or a size can be right on one JDK and wrong on another.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(OneJdkCondition.class)
public @interface OneJdkIsEnough {
  /**
   * Returns whether all methods run on the same JDK, because their shared setup is the slow part.
   */
  boolean together() default false;
}
