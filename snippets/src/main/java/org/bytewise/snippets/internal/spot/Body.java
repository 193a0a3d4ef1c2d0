package org.bytewise.snippets.internal.spot;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of one method or lambda in the source, as the sequence of elements that the compiler
 * turns into instructions. Not thread-safe.
 */
final class Body {
  /**
   * A source element that becomes an instruction.
   *
   * @param key the kind of instruction, see {@link Keys}
   * @param spot the spot it represents; null if it only keeps the position, so that the next one is
   *     not taken for it
   */
  record Anchor(String key, RawSpot spot) {}

  private final String className;
  private final String method;
  private final int firstLine;
  private final int lastLine;
  private final List<Anchor> anchors = new ArrayList<>();

  /**
   * @param className the enclosing class, in internal form
   * @param method name and descriptor; only the name for a constructor or static initialiser, empty
   *     for a lambda
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
