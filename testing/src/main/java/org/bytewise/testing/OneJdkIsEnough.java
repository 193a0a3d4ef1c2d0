package org.bytewise.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests whose answer no JDK changes, and which take long: what a command prints, how input is
 * read, which verdict an answer gets. Each of their methods, and each invocation of a parameterized
 * one, runs on one of the two JDKs that a change is tested on, as {@link JdkTurn} decides; on the
 * other it is skipped, with the reason. A method that is bound to a range of JDKs runs there.
 *
 * <p>Tests of figures do not belong here: a count or a size can be right on one JDK only.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(OneJdkCondition.class)
public @interface OneJdkIsEnough {
  /** Returns whether the methods stay together, because what they share takes longest. */
  boolean together() default false;
}
