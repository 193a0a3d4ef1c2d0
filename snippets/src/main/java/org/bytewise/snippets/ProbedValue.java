package org.bytewise.snippets;

import java.io.Serializable;
import java.util.Optional;

/**
 * The session probe's results for a statement's value; see {@link SessionOptions#valueProbe}.
 *
 * @param found the result right after the statement ran, before anything else touched the value;
 *     empty if there is no object or no probe
 * @param afterShowing the result after the value was rendered as text, if different: its
 *     {@code toString} changed what it references
 */
public record ProbedValue(Optional<Serializable> found, Optional<Serializable> afterShowing) {
  /** The result when nothing was probed. */
  public static final ProbedValue NONE = new ProbedValue(Optional.empty(), Optional.empty());
}
