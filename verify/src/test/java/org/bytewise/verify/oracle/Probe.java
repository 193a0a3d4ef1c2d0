package org.bytewise.verify.oracle;

import java.util.regex.Pattern;

/**
 * A piece of code that both sides are asked about.
 *
 * @param file the name of the file that it stands in
 * @param line where it begins there, from 1
 */
record Probe(String file, int line, String code) {
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)\\{.*|(?:for|while|do|try|if|switch|synchronized)\\b.*|.*;");

  /** Whether it has no value. */
  boolean isStatement() {
    return STATEMENT.matcher(code).matches();
  }

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, code);
  }
}
