package org.bytewise.instruments;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of an instrument: code or words, and options. Immutable.
 *
 * @param text everything but the options, as typed; words of a command line are joined with spaces
 * @param targets the same text split into targets, for instruments that take several: {@code String
 *     int} are two, {@code new int[3]} is one
 * @param options the values of the options by name, empty strings for those without a value
 */
public record InstrumentCall(String text, List<String> targets, Map<String, String> options) {
  public InstrumentCall {
    targets = List.copyOf(targets);
    options = Map.copyOf(options);
  }

  /**
   * Parses the words of a command line.
   *
   * @param words without options, as split by the shell
   */
  public static InstrumentCall ofWords(List<String> words, Map<String, String> options) {
    return new InstrumentCall(String.join(" ", words), words, options);
  }

  /**
   * Parses a line typed at the prompt.
   *
   * @param line what follows the instrument's name
   * @throws InstrumentException if an option lacks its value or is misspelt
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
