package org.bytewise.snippets;

import java.io.Serializable;
import java.util.Optional;

/**
 * What the session's probe said of a statement's value; see {@link SessionOptions#valueProbe}.
 *
 * @param found what it said as soon as the statement had run, before anything else had touched the
 *     value; empty where there is no object, or no probe
 * @param afterShowing what it said once the value's text was made, where that is something else: a
 *     {@code toString} has changed what the value holds
 */
public record ProbedValue(Optional<Serializable> found, Optional<Serializable> afterShowing) {
  /** Nothing was said. */
  public static final ProbedValue NONE = new ProbedValue(Optional.empty(), Optional.empty());
}
