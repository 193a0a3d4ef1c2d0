package org.bytewise.snippets.internal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedRandomTest {
  private static final int NONCE_BYTES = 12;

  private static byte[] seed(long from) {
    byte[] seed = new byte[SealedRandom.SEED_BYTES];
    new Random(from).nextBytes(seed);
    return seed;
  }

  @Test
  void its_numbers_are_the_key_stream_of_the_JDKs_ChaCha20() throws GeneralSecurityException {
    for (int i = 0; i < 20; i++) {
      byte[] seed = seed(i);
      Cipher cipher = Cipher.getInstance("ChaCha20");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(seed, "ChaCha20"),
          new ChaCha20ParameterSpec(new byte[NONCE_BYTES], 0));
      ByteBuffer stream = ByteBuffer.wrap(cipher.doFinal(new byte[4000]));
      stream.order(ByteOrder.LITTLE_ENDIAN);
      SealedRandom random = new SealedRandom(seed);
      while (stream.hasRemaining()) {
        assertThat(random.nextInt())
            .as("seed %d at %d", i, stream.position())
            .isEqualTo(stream.getInt());
      }
    }
  }

  @Test
  void the_same_seed_gives_the_same_numbers_of_each_kind() {
    assertThat(kinds(new SealedRandom(seed(7)))).isEqualTo(kinds(new SealedRandom(seed(7))));
    assertThat(kinds(new SealedRandom(seed(7)))).isNotEqualTo(kinds(new SealedRandom(seed(8))));
  }

  private static String kinds(Random random) {
    byte[] bytes = new byte[7];
    random.nextBytes(bytes);
    return Arrays.toString(bytes)
        + random.nextBoolean()
        + random.nextDouble()
        + random.nextFloat()
        + random.nextGaussian()
        + random.nextInt(1000)
        + random.nextLong()
        + random.ints(3, 0, 50).boxed().toList();
  }

  /** Two numbers of the JDK's generator, and 65,536 tries, give the third. */
  @Test
  void two_numbers_do_not_give_the_third_away_as_they_do_with_the_JDKs_generator() {
    assertThat(foreseen(new Random(20261128))).isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(foreseen(new SealedRandom(seed(i)))).as("seed " + i).isFalse();
    }
  }

  private static boolean foreseen(Random random) {
    long first = random.nextInt() & 0xffffffffL;
    int second = random.nextInt();
    int third = random.nextInt();
    for (long low = 0; low < 1 << 16; low++) {
      long state = next(first << 16 | low);
      if ((int) (state >>> 16) == second && (int) (next(state) >>> 16) == third) {
        return true;
      }
    }
    return false;
  }

  private static long next(long state) {
    return (state * 0x5DEECE66DL + 0xB) & ((1L << 48) - 1);
  }

  @Test
  void it_cannot_be_seeded_again_and_a_seed_has_a_fixed_length() {
    SealedRandom random = new SealedRandom(seed(1));
    assertThatThrownBy(() -> random.setSeed(1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("an input's random numbers have their seed");
    assertThatThrownBy(() -> new SealedRandom(new byte[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the length of a seed, 8, must be 32");
  }
}
