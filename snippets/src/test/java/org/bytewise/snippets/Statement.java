package org.bytewise.snippets;

import java.util.function.Consumer;

/**
 * A statement of Java, on one line, and the objects that it creates.
 *
 * @param objects adds them to what is expected
 */
record Statement(String code, Consumer<ExpectedObjects> objects) {
  @Override
  public String toString() {
    return code;
  }
}
