package org.bytewise.exercises.grade;

import org.bytewise.exercises.exam.Secret;

/**
 * What all shards of a batch have in common. Immutable.
 *
 * @param fingerprint of the batch's secret, from which the secret cannot be found
 * @param grader version of the grader
 */
public record BatchIdentity(String fingerprint, int grader) {
  private static final int SHOWN = 8;

  /** Returns the identity of a batch with a secret. */
  static BatchIdentity of(Secret secret, int grader) {
    return new BatchIdentity(new Seal(secret).of("fingerprint of a batch"), grader);
  }

  /** Returns enough of the fingerprint to tell two batches apart. */
  String shown() {
    return fingerprint.length() > SHOWN ? fingerprint.substring(0, SHOWN) : fingerprint;
  }
}
