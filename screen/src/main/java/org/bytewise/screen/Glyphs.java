package org.bytewise.screen;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * The few signs beyond ASCII that receipts and pictures need, or their stand-ins.
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
    boolean shown = charset.newEncoder().canEncode("×·…⋮─│┊┌┬┐└┴┘");
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

  /** Where a word was cut for want of room: as narrow as possible. */
  public String cut() {
    return unicode ? "…" : "..";
  }

  /** Where lines of a picture were left out. */
  public String leftOut() {
    return unicode ? "⋮" : ":";
  }

  /** The left corner, a branch and the right corner of a picture's upper edge. */
  public String top() {
    return unicode ? "┌┬┐" : "+++";
  }

  /** The left corner, a branch and the right corner of a picture's lower edge. */
  public String bottom() {
    return unicode ? "└┴┘" : "+++";
  }

  /** An edge from left to right. */
  public char line() {
    return unicode ? '─' : '-';
  }

  /** An edge from top to bottom. */
  public char wall() {
    return unicode ? '│' : '|';
  }

  /** An edge between two rows that share a field. */
  public char openWall() {
    return unicode ? '┊' : ':';
  }

  /** Fills bytes that hold nothing. */
  public char nothing() {
    return unicode ? '·' : '.';
  }
}
