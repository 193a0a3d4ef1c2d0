package org.bytewise.snippets.internal.host;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.bytewise.snippets.HarmlessText;
import org.bytewise.snippets.SnippetOutput;

/**
 * Decodes the snippets' output into text that is safe for a terminal, and drops what exceeds a
 * limit per input. It is closed until the first input: what a VM prints while it starts or repeats
 * declarations is not the output of an input. Thread-safe.
 */
final class OutputGate {
  private final SnippetOutput target;
  private final long limit;
  private final CharsetDecoder out = decoder();
  private final CharsetDecoder err = decoder();
  private ByteBuffer outRest = ByteBuffer.allocate(0);
  private ByteBuffer errRest = ByteBuffer.allocate(0);
  private boolean open;
  private long shown;
  private long dropped;

  /** What has passed since it was last taken; null if nobody wants it. */
  private StringBuilder copy;

  OutputGate(SnippetOutput target, long limit) {
    this.target = target;
    this.limit = limit;
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** Opens the gate for the next input. */
  synchronized void open() {
    open = true;
    shown = 0;
    dropped = 0;
  }

  /** Returns the number of characters dropped since the gate was opened. */
  synchronized long dropped() {
    return dropped;
  }

  /** Keeps a copy of what passes from now on, or stops keeping one. */
  synchronized void keepCopy(boolean on) {
    copy = on ? new StringBuilder() : null;
  }

  /** Returns what has passed since the last call. */
  synchronized String takeCopy() {
    String taken = copy.toString();
    copy.setLength(0);
    return taken;
  }

  synchronized void accept(byte[] bytes, boolean error) {
    ByteBuffer rest = error ? errRest : outRest;
    ByteBuffer all =
        ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes);
    all.flip();
    CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
    (error ? err : out).decode(all, text, false);
    if (error) {
      errRest = all;
    } else {
      outRest = all;
    }
    text.flip();
    if (open) {
      pass(text, error);
    }
  }

  private void pass(CharBuffer text, boolean error) {
    int part = (int) Math.min(text.length(), limit - shown);
    dropped += text.length() - part;
    shown += part;
    if (part > 0) {
      String harmless = HarmlessText.of(text.subSequence(0, part));
      target.print(harmless, error);
      if (copy != null) {
        copy.append(harmless);
      }
    }
  }
}
