package org.bytewise.snippets.internal.child;

import java.util.Random;

/**
 * Random numbers that reveal neither earlier nor later ones: the key stream of ChaCha20 (RFC 8439)
 * with the seed as its key, a nonce of zeros, and a block counter of 64 bits. The algorithm of
 * {@link Random} itself can be run ahead by anyone who has seen two of its numbers. Used by one
 * thread.
 */
final class SealedRandom extends Random {
  private static final long serialVersionUID = 1L;

  /** The length of a seed, in bytes. */
  static final int SEED_BYTES = 32;

  private static final int WORDS = 16;
  private static final int KEY_AT = 4;
  private static final int COUNTER_AT = 12;
  private static final int DOUBLE_ROUNDS = 10;

  /** "expand 32-byte k", as the algorithm prescribes. */
  private static final int[] CONSTANTS = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

  private final int[] state = new int[WORDS];
  private final int[] block = new int[WORDS];
  private int used = WORDS;

  /**
   * Creates a generator.
   *
   * @param seed {@value #SEED_BYTES} bytes
   */
  SealedRandom(byte[] seed) {
    super(0);
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException(
          "the length of a seed, " + seed.length + ", must be " + SEED_BYTES);
    }
    System.arraycopy(CONSTANTS, 0, state, 0, CONSTANTS.length);
    for (int i = 0; i < SEED_BYTES; i++) {
      state[KEY_AT + i / Integer.BYTES] |= (seed[i] & 0xff) << (Byte.SIZE * (i % Integer.BYTES));
    }
  }

  @Override
  protected int next(int bits) {
    if (used == WORDS) {
      fill();
    }
    return block[used++] >>> (Integer.SIZE - bits);
  }

  private void fill() {
    System.arraycopy(state, 0, block, 0, WORDS);
    for (int i = 0; i < DOUBLE_ROUNDS; i++) {
      for (int column = 0; column < 4; column++) {
        quarter(column, 4 + column, 8 + column, 12 + column);
      }
      for (int diagonal = 0; diagonal < 4; diagonal++) {
        quarter(diagonal, 4 + (diagonal + 1) % 4, 8 + (diagonal + 2) % 4, 12 + (diagonal + 3) % 4);
      }
    }
    for (int i = 0; i < WORDS; i++) {
      block[i] += state[i];
    }
    if (++state[COUNTER_AT] == 0) {
      state[COUNTER_AT + 1]++;
    }
    used = 0;
  }

  private void quarter(int a, int b, int c, int d) {
    mix(a, b, d, 16);
    mix(c, d, b, 12);
    mix(a, b, d, 8);
    mix(c, d, b, 7);
  }

  private void mix(int sum, int summand, int turned, int by) {
    block[sum] += block[summand];
    block[turned] = Integer.rotateLeft(block[turned] ^ block[sum], by);
  }

  /** Refuses: its seed is for ever. */
  @Override
  public synchronized void setSeed(long seed) {
    if (state != null) {
      throw new UnsupportedOperationException("an input's random numbers have their seed");
    }
    super.setSeed(seed);
  }
}
