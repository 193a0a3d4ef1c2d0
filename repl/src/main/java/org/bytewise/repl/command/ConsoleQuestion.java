package org.bytewise.repl.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.bytewise.repl.process.Surroundings;

/**
 * Asks on standard output, and reads the answer from standard input.
 *
 * @param surroundings both
 */
record ConsoleQuestion(Surroundings surroundings) {
  /** Returns whether the answer is yes; the end of the input, and anything else, is no. */
  boolean isAnsweredByYes(String question) {
    surroundings.out().print(question + " [y/N] ");
    surroundings.out().flush();
    try {
      String line = new BufferedReader(
              new InputStreamReader(surroundings.in(), surroundings.charset()))
          .readLine();
      if (line == null || !surroundings.typed()) {
        // Nobody has ended the line.
        surroundings.out().print("\n");
      }
      return line != null && line.strip().matches("(?i)y|yes");
    } catch (IOException e) {
      surroundings.out().print("\n");
      return false;
    }
  }
}
