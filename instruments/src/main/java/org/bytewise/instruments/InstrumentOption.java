package org.bytewise.instruments;

import java.util.List;

/**
 * An option of an instrument, read alike at the prompt and on the command line. Immutable.
 *
 * @param name with its dashes, such as {@code --vm}
 * @param value the placeholder of its value, such as {@code NAME}; empty if it has none
 * @param about what it does, as a sentence
 * @param values the values to offer; empty if any value is allowed
 */
public record InstrumentOption(String name, String value, String about, List<String> values) {
  public InstrumentOption {
    values = List.copyOf(values);
  }

  /** Returns an option without a value. */
  public static InstrumentOption flag(String name, String about) {
    return new InstrumentOption(name, "", about, List.of());
  }

  /** Returns an option that names a file. */
  public static InstrumentOption file(String name, String about) {
    return new InstrumentOption(name, "FILE", about, List.of());
  }

  /** Returns whether a value follows the name. */
  public boolean hasValue() {
    return !value.isEmpty();
  }

  /** Returns its usage form: {@code --vm NAME}. */
  public String usage() {
    return hasValue() ? name + " " + value : name;
  }
}
