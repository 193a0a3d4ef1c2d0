package org.bytewise.counting;

/**
 * A line of the code under test, as its author wrote it. Immutable.
 *
 * @param source the name of the source containing it, such as a file name
 * @param line counted from 1
 * @param text the line without surrounding white space
 */
public record SourceLine(String source, int line, String text) {
  // Written by hand: for compiler-generated methods, the VM would generate classes at the first
  // call, and the first answer would have to wait.

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceLine that
        && line == that.line
        && source.equals(that.source)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return (31 * source.hashCode() + line) * 31 + text.hashCode();
  }
}
