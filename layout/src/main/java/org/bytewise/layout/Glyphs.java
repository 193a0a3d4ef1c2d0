package org.bytewise.layout;

/** The characters that pictures are drawn with. */
public enum Glyphs {
  /** Box drawing, for terminals that show UTF-8. */
  UNICODE("┌┬┐", "└┴┘", '─', '│', '┊', '·', "…", "⋮"),
  /** For every terminal. */
  ASCII("+++", "+++", '-', '|', ':', '.', "..", ":");

  /** Left corner, branch, right corner. */
  final String top;

  final String bottom;
  final char line;
  final char wall;

  /** Between two rows that share a field. */
  final char openWall;

  /** Fills bytes that hold nothing. */
  final char nothing;

  final String ellipsis;
  final String leftOut;

  Glyphs(
      String top,
      String bottom,
      char line,
      char wall,
      char openWall,
      char nothing,
      String ellipsis,
      String leftOut) {
    this.top = top;
    this.bottom = bottom;
    this.line = line;
    this.wall = wall;
    this.openWall = openWall;
    this.nothing = nothing;
    this.ellipsis = ellipsis;
    this.leftOut = leftOut;
  }
}
