package org.bytewise.verdicts.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a case whose budget is too small. Without it, the budget is exactly what the code
 * allocates.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BrokenBy {
  /** Returns how many bytes are missing: a few, or the size of one object. */
  long value();
}
