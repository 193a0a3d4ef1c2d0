package org.bytewise.snippets.trial;

import java.io.DataOutputStream;
import java.io.IOException;
import org.bytewise.snippets.internal.wire.TrialWire;

/** The choice of an input of {@code Trial}. Immutable. */
public final class TrialInput {
  /** The length of a seed, in bytes. */
  public static final int SEED_BYTES = 32;

  private final byte kind;
  private final int index;
  private final byte[] seed;

  private TrialInput(byte kind, int index, byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException(
          "the length of a seed, " + seed.length + ", must be " + SEED_BYTES);
    }
    this.kind = kind;
    this.index = index;
    this.seed = seed;
  }

  /**
   * Returns one of the examples.
   *
   * @param index counted from 0
   */
  public static TrialInput example(int index) {
    return new TrialInput(TrialWire.AN_EXAMPLE, index, new byte[SEED_BYTES]);
  }

  /**
   * Returns a generated input.
   *
   * @param seed {@value #SEED_BYTES} bytes. Whoever knows them knows the input, and an input tells
   *     nothing about another one's
   */
  public static TrialInput of(byte[] seed) {
    return new TrialInput(TrialWire.ORDINARY, 0, seed.clone());
  }

  /**
   * Returns a heavy input.
   *
   * @param seed as in {@link #of}
   */
  public static TrialInput heavy(byte[] seed) {
    return new TrialInput(TrialWire.HEAVY, 0, seed.clone());
  }

  /** Returns whether it is one of the examples. */
  public boolean isExample() {
    return kind == TrialWire.AN_EXAMPLE;
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeInt(index);
    out.write(seed);
  }
}
