package org.bytewise.exercises.grade;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bytewise.exercises.exam.Secret;

/**
 * Seals results with the secret of their batch, so that a result changed later, or taken from
 * another batch, can be told. Immutable and thread-safe.
 */
final class Seal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  private Seal(SecretKeySpec key) {
    this.key = key;
  }

  /** Returns the seal of the batch with a secret. */
  static Seal of(Secret secret) {
    return new Seal(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), ALGORITHM));
  }

  /** Returns the seal of a text, in hexadecimal digits. */
  String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
