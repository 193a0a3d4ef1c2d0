package org.bytewise.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** The SVG files of the site, by name; equal ones are one file. Not thread-safe. */
final class Pictures {
  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** A picture's file and its size in pixels. */
  record Picture(String name, long width, long height) {}

  /**
   * Adds a picture.
   *
   * @param wanted its name, without an ending
   */
  Picture add(String wanted, String svg) {
    String name = names.computeIfAbsent(svg, one -> wanted + ".svg");
    byName.put(name, svg);
    return new Picture(name, attribute(svg, "width"), attribute(svg, "height"));
  }

  private static long attribute(String svg, String name) {
    String begin = " " + name + "=\"";
    int from = svg.indexOf(begin) + begin.length();
    return Math.round(Double.parseDouble(svg.substring(from, svg.indexOf('"', from))));
  }

  /** Returns the files by name. */
  Map<String, String> files() {
    return byName;
  }
}
