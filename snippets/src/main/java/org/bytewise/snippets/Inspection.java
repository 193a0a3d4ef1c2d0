package org.bytewise.snippets;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a probe said of an expression's value.
 *
 * @param evaluation what became of the expression
 * @param result the probe's result; empty where the expression has no value
 */
public record Inspection(Evaluation evaluation, Optional<Serializable> result) {}
