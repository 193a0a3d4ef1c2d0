package org.bytewise.instruments;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an instrument is asked: code or words, and options. Immutable.
 *
 * @param text what is not an option, as it was typed; words of a command line are joined by blanks
 * @param targets the same as single targets, for instruments that take several: {@code String int}
 *     are two, {@code new int[3]} is one
 * @param options the values of the options by name, empty texts for those without a value
 */
public record InstrumentCall(String text, List<String> targets, Map<String, String> options) {
  public InstrumentCall {
    targets = List.copyOf(targets);
    options = Map.copyOf(options);
  }

  /**
   * Returns what the words of a command line ask.
   *
   * @param words without options, as the shell has parted them
   */
  public static InstrumentCall ofWords(List<String> words, Map<String, String> options) {
    return new InstrumentCall(String.join(" ", words), words, options);
  }

  /**
   * Returns what a line asks that was typed at the prompt.
   *
   * @param line what follows the instrument's name
   * @throws InstrumentException if an option lacks its value, or is misspelt
   */
  public static InstrumentCall typed(String line, List<InstrumentOption> options)
      throws InstrumentException {
    return new TypedLine(line, options).read();
  }

  /** Returns whether an option was given. */
  public boolean has(String option) {
    return options.containsKey(option);
  }

  /** Returns the value of an option, if it was given. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Returns the same call with other code. */
  InstrumentCall withText(String other) {
    return new InstrumentCall(other, List.of(other), options);
  }
}
