package org.bytewise.exercises.grade;

import java.util.HexFormat;
import org.bytewise.exercises.exam.Secret;

/**
 * Seals results with the secret of their batch, so that a result changed later, or taken from
 * another batch, can be told. Immutable and thread-safe.
 *
 * @param secret of the batch
 */
record Seal(Secret secret) {
  private static final int BYTES = 16;

  /** Returns the seal of a text, in hexadecimal digits. */
  String of(String text) {
    return HexFormat.of().formatHex(secret.seed(text), 0, BYTES);
  }
}
