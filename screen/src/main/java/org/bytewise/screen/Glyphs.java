package org.bytewise.screen;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * The few signs beyond ASCII that receipts need, or their stand-ins.
 *
 * @param unicode whether what shows the text has more than ASCII
 */
public record Glyphs(boolean unicode) {
  public static final Glyphs UNICODE = new Glyphs(true);
  public static final Glyphs ASCII = new Glyphs(false);

  /**
   * The signs that can be shown.
   *
   * @param charset what the output is written in
   * @param environment the environment variables; a dumb terminal gets ASCII
   */
  public static Glyphs of(Charset charset, Map<String, String> environment) {
    boolean shown = charset.newEncoder().canEncode("×·…─│");
    return shown && !"dumb".equals(environment.get("TERM")) ? UNICODE : ASCII;
  }

  /** Between two statements on a line. */
  public String dot() {
    return unicode ? "·" : "-";
  }

  /** Before a number of times. */
  public String times() {
    return unicode ? "×" : "x";
  }

  /** Where something was left out. */
  public String ellipsis() {
    return unicode ? "…" : "...";
  }
}
