package org.bytewise.snippets;

import java.io.Serializable;
import java.util.Optional;

/**
 * An expression's evaluation, with what a probe reported about its value.
 *
 * @param evaluation the evaluation of the expression
 * @param result the probe's result; empty if the expression has no value
 */
public record Inspection(Evaluation evaluation, Optional<Serializable> result) {}
