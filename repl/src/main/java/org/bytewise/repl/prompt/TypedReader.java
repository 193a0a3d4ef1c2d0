package org.bytewise.repl.prompt;

import java.io.IOException;
import org.jline.reader.MaskingCallback;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * A JLine reader that redraws the input only when no further key is pending. Drawing costs time in
 * proportion to the whole input, so drawing after each of 10,000 keys that arrive at once would
 * take about 15 seconds; the final screen is the same. Confined to one thread.
 */
final class TypedReader extends LineReaderImpl {
  /** The shortest possible wait for a key; 0 would wait forever. */
  private static final long GLANCE_MILLIS = 1;

  private boolean keyTaken;

  TypedReader(Terminal terminal) throws IOException {
    super(terminal, "bytewise");
  }

  @Override
  public String readLine(String prompt, String rightPrompt, MaskingCallback mask, String buffer) {
    keyTaken = false;
    return super.readLine(prompt, rightPrompt, mask, buffer);
  }

  /** Redraws unless another redraw follows immediately. The prompt itself is always drawn first. */
  @Override
  public boolean redisplay() {
    boolean first = !keyTaken;
    keyTaken = true;
    return (!first && peekCharacter(GLANCE_MILLIS) >= 0) || super.redisplay();
  }
}
