package org.bytewise.snippets.internal.wire;

/**
 * The kinds of frame on the single socket between the tool's VM and the child VM. A frame consists
 * of one byte for the kind, four bytes for the payload length (big endian), and the payload. A
 * single socket preserves the order: what a snippet printed always arrives before its result.
 */
public final class LinkFrame {
  /** Bytes of JShell's command protocol, in either direction. */
  public static final byte COMMAND = 0;

  /** To the tool: bytes written to {@code System.out}. */
  public static final byte OUT = 1;

  /** To the tool: bytes written to {@code System.err}. */
  public static final byte ERR = 2;

  /** To the child: bytes for {@code System.in}; an empty payload marks the end of the input. */
  public static final byte INPUT = 3;

  /** To the tool: a snippet is waiting for input; no payload. */
  public static final byte INPUT_WANTED = 4;

  /** To the tool: a {@link WatchQuestion}. */
  public static final byte WATCH = 5;

  /** To the child: a {@link WatchAnswer}. */
  public static final byte WATCH_ANSWER = 6;

  /** To the child: requests a {@link #PULSE_ANSWER}; no payload. */
  public static final byte PULSE = 7;

  /** To the tool: the bytes that the run has allocated so far, or -1; eight bytes, big endian. */
  public static final byte PULSE_ANSWER = 8;

  /** The size of a frame's header, in bytes. */
  public static final int HEADER = 5;

  private LinkFrame() {}

  /** Writes a frame's header at {@code offset} of {@code target}. */
  public static void putHeader(byte[] target, int offset, byte kind, int length) {
    target[offset] = kind;
    target[offset + 1] = (byte) (length >>> 24);
    target[offset + 2] = (byte) (length >>> 16);
    target[offset + 3] = (byte) (length >>> 8);
    target[offset + 4] = (byte) length;
  }
}
