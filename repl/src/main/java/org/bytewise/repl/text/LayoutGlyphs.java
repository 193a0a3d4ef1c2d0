package org.bytewise.repl.text;

import org.bytewise.screen.Glyphs;

/** Chooses the characters of layouts and footprints. */
public final class LayoutGlyphs {
  private LayoutGlyphs() {}

  /** The characters that go with those of the text around. */
  public static org.bytewise.layout.Glyphs of(Glyphs glyphs) {
    return glyphs.unicode() ? org.bytewise.layout.Glyphs.UNICODE : org.bytewise.layout.Glyphs.ASCII;
  }
}
