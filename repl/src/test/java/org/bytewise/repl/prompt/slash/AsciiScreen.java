package org.bytewise.repl.prompt.slash;

import org.bytewise.screen.Glyphs;

/** The measures of a screen of 80×24 cells that knows neither Unicode nor colours. */
public interface AsciiScreen extends Screen {
  @Override
  default int width() {
    return 80;
  }

  @Override
  default int height() {
    return 24;
  }

  @Override
  default Glyphs glyphs() {
    return Glyphs.ASCII;
  }

  @Override
  default boolean styled() {
    return false;
  }

  @Override
  default int columns(int codePoint) {
    return 1;
  }
}
