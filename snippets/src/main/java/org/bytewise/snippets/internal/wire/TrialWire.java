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
  /**
   * A call: an input, a byte with what is wanted, and the size in bytes of the stack to run on, 0
   * for the default. Answered by {@link #CALLED}.
   */
  public static final byte CALL = 2;
  /** An input. Answered by {@link #TEXT}. */
  public static final byte SHOW = 3;
  /** The index of a call whose input and result are kept. Answered by {@link #ANSWER}. */
  public static final byte VIEW = 4;
  /**
   * A byte: what to do first. Answered by {@link #TEXT}: the VM's count of its live objects, or
   * nothing if there is nothing to count.
   */
  public static final byte LIVE = 5;

  /** Sources: their number, and each one's name and text. Answered by {@link #COMPILED}. */
  public static final byte COMPILE = 7;

  /** No payload. Answered by {@link #THREADS_LEFT}. */
  public static final byte THREADS = 8;

  /** No payload: asks where the code stands. Answered by {@link #STANDS}, at any time. */
  public static final byte WHERE = 9;

  // Kinds of inputs: a byte, followed by the index of an example and a seed, one of them unused.
  public static final byte AN_EXAMPLE = 1;
  public static final byte ORDINARY = 2;
  public static final byte HEAVY = 3;

  // What to do before a count of live objects.
  /** To forget all inputs and results that are kept. */
  public static final int FORGET = 1;
  /** To count once more, because the first count leaves objects behind. */
  public static final int TWICE = 2;
  /** Not to count at all. */
  public static final int NO_COUNT = 4;
  /** To forget the inputs and results of the first half of the calls that kept some. */
  public static final int FORGET_HALF = 8;

  // What is wanted of a call, to be added up.
  /** Its recording. */
  public static final int COUNTED = 1;
  /** Its result as text. */
  public static final int VIEWED = 2;
  /** That its input stays reachable. */
  public static final int KEEPS_INPUT = 4;
  /** That its result stays reachable. */
  public static final int KEEPS_RESULT = 8;
  /** No call at all, but its input. */
  public static final int ONLY_INPUT = 16;

  // From the child.
  public static final byte READY = 11;
  /** The number of examples; -1 and a text if the classes cannot be used. */
  public static final byte LOADED = 12;

  public static final byte ANSWER = 13;
  public static final byte CALLED = 14;
  public static final byte TEXT = 15;
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
