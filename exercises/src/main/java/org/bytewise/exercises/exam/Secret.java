package org.bytewise.exercises.exam;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a batch, from which all generated inputs follow. Whoever knows it can make them
 * again; whoever knows some of the inputs, or the seeds of some, learns nothing about the others.
 * Immutable.
 *
 * @param text at least one character; safe against guessing only if it is long and random
 */
public record Secret(String text) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int RANDOM_BYTES = 32;

  public Secret {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the secret '" + text + "' must not be blank");
    }
  }

  /** Returns a new secret: 64 random hexadecimal digits. */
  public static Secret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes));
  }

  /**
   * Returns the 32 bytes that belong to a purpose: its HMAC-SHA256, with the secret in UTF-8 as the
   * key.
   *
   * @param purpose names an exercise, a use and an index; or a whole text, to seal it
   */
  public byte[] seed(String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Returns a description that does not give the secret away. */
  @Override
  public String toString() {
    return "a secret of " + text.length() + " characters";
  }
}
