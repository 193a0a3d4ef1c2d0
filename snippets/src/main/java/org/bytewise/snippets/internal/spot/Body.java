package org.bytewise.snippets.internal.spot;

import java.util.ArrayList;
import java.util.List;

/**
 * The code of one method or lambda as the source has it: what the compiler makes instructions of,
 * in their order. Not thread-safe.
 */
final class Body {
  /**
   * Something that becomes an instruction.
   *
   * @param key what kind of instruction, see {@link Keys}
   * @param spot the spot that it is; null for what only counts, so that the next one is not taken
   *     for it
   */
  record Anchor(String key, RawSpot spot) {}

  private final String className;
  private final String method;
  private final int firstLine;
  private final int lastLine;
  private final List<Anchor> anchors = new ArrayList<>();

  /**
   * @param className the class that it is in, in internal form
   * @param method name and descriptor; only the name for a constructor and a static initialiser,
   *     empty for a lambda
   */
  Body(String className, String method, int firstLine, int lastLine) {
    this.className = className;
    this.method = method;
    this.firstLine = firstLine;
    this.lastLine = lastLine;
  }

  String className() {
    return className;
  }

  String method() {
    return method;
  }

  boolean isLambda() {
    return method.isEmpty();
  }

  boolean contains(int line) {
    return line >= firstLine && line <= lastLine;
  }

  void add(String key, RawSpot spot) {
    anchors.add(new Anchor(key, spot));
  }

  List<Anchor> anchors() {
    return anchors;
  }
}
