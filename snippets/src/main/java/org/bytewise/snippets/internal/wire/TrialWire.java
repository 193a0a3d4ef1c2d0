package org.bytewise.snippets.internal.wire;

/**
 * The protocol between the tool and a trial's VM, over the VM's standard streams. Each frame
 * consists of a byte for its kind, an int for the length of the payload, and the payload. Strings
 * are UTF-8 bytes preceded by their length; a length of -1 stands for null.
 */
public final class TrialWire {
  // From the tool.
  /** Classes: their number, and each one's name and bytes. Answered by {@link #LOADED}. */
  public static final byte LOAD = 1;
  /** An example's index. Answered by {@link #ANSWER}. */
  public static final byte EXAMPLE = 2;
  /** A seed, for a run that is not counted. Answered by {@link #ANSWER}. */
  public static final byte RUN = 3;
  /** A seed. Answered by {@link #COUNTED}. */
  public static final byte COUNT = 4;
  /** A seed, a number of runs, and whether results are kept. Answered by {@link #LIVE}. */
  public static final byte HOLD = 5;
  /** A seed and a stack size in bytes, 0 for the default. Answered by {@link #ANSWER}. */
  public static final byte HEAVY = 6;

  /** Sources: their number, and each one's name and text. Answered by {@link #COMPILED}. */
  public static final byte COMPILE = 7;

  /** No payload. Answered by {@link #THREADS_LEFT}. */
  public static final byte THREADS = 8;

  /** No payload: asks where the code stands. Answered by {@link #STANDS}, at any time. */
  public static final byte WHERE = 9;

  // From the child.
  public static final byte READY = 11;
  /** The number of examples; -1 and a text if the classes cannot be used. */
  public static final byte LOADED = 12;

  public static final byte ANSWER = 13;
  public static final byte COUNTED = 14;
  public static final byte LIVE = 15;
  /** Text that the code has printed. */
  public static final byte OUTPUT = 16;
  /** The memory is exhausted. */
  public static final byte EXHAUSTED = 17;
  /** The result of compiling: see {@link org.bytewise.snippets.Compilation}. */
  public static final byte COMPILED = 18;
  /** The number of live threads that the loaded program may have started. */
  public static final byte THREADS_LEFT = 19;

  /** The line at which the code stands, as an int; 0 if it is unknown. */
  public static final byte STANDS = 20;

  /** The maximum length of a frame, in bytes: a recording of a million objects. */
  public static final int MOST_BYTES = 128 << 20;

  private TrialWire() {}
}
