package org.bytewise.instruments.chart;

/** Text in SVG files. Stateless. */
public final class SvgText {
  private SvgText() {}

  /** Returns text for an element or an attribute: what XML forbids is replaced. */
  public static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> {
      switch (codePoint) {
        case '&' -> result.append("&amp;");
        case '<' -> result.append("&lt;");
        case '>' -> result.append("&gt;");
        case '"' -> result.append("&quot;");
        case '\'' -> result.append("&apos;");
        default -> result.appendCodePoint(isAllowed(codePoint) ? codePoint : '\ufffd');
      }
    });
    return result.toString();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xfffe)
        || codePoint > 0xffff;
  }
}
