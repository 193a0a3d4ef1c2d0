package org.bytewise.repl.prompt.slash;

/**
 * A word that an argument may be.
 *
 * @param text the word
 * @param about what it is, in a few words; empty where the word says it
 */
public record Suggestion(String text, String about) {
  static Suggestion of(String text) {
    return new Suggestion(text, "");
  }
}
