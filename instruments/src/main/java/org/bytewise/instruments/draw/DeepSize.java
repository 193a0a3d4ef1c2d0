package org.bytewise.instruments.draw;

import org.bytewise.screen.Words;

/**
 * The deep size of an object. Immutable.
 *
 * @param bytes the sum of the shallow sizes of the object and of everything reachable from it
 * @param complete whether everything was counted; if not, there are at least that many bytes
 */
record DeepSize(long bytes, boolean complete) {
  /** Returns it with its unit: {@code 96 B}, {@code at least 96 B}. */
  String words() {
    return (complete ? "" : "at least ") + Words.bytes(bytes);
  }
}
