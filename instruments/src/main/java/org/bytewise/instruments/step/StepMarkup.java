package org.bytewise.instruments.step;

import java.util.Map;
import org.bytewise.screen.Style;

/** Writes text as XML, so that nothing in it can act as markup, and the styles of pictures. */
final class StepMarkup {
  /** Keeps the text after a quotation in its place if the quotation runs from right to left. */
  private static final char LEFT_TO_RIGHT_MARK = '\u200e';

  private static final Map<Style, String> CLASSES = Map.of(
      Style.MUTED,
      "t m",
      Style.STRONG,
      "t s",
      Style.HEADING,
      "t s",
      Style.FIGURE,
      "t s",
      Style.WRONG,
      "t w",
      Style.RECEIPT,
      "t m");

  /** The styles of pictures, for light and dark backgrounds. */
  static final String STYLES = """
      .bg{fill:#ffffff}.box{fill:#f3f5f7;stroke:#6b7480}
      .t{font:13px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1c2128}
      .s{font-weight:bold}.m{fill:#59636e}.w{fill:#b3261e}.x{text-decoration:line-through}
      .a{fill:none;stroke:#0a58ca;stroke-width:1.5}.h{fill:#0a58ca}
      @media (prefers-color-scheme:dark){
      .bg{fill:#14181d}.box{fill:#1f252c;stroke:#8b96a3}.t{fill:#e6e9ed}.m{fill:#a3adb8}
      .w{fill:#ff8a80}.a{stroke:#7ab4ff}.h{fill:#7ab4ff}}
      """;

  private StepMarkup() {}

  /** Returns the style class of a row. */
  static String styleClass(Style style) {
    return CLASSES.getOrDefault(style, "t");
  }

  /**
   * Returns text for an element or an attribute.
   *
   * @param text of which characters that XML cannot contain are shown as in Java source
   */
  static String text(String text) {
    String visible = VisibleText.of(text);
    boolean rightToLeft = visible.codePoints().anyMatch(StepMarkup::isRightToLeft);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;").append(rightToLeft ? LEFT_TO_RIGHT_MARK : "");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
