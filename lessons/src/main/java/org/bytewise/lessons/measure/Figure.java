package org.bytewise.lessons.measure;

import java.util.Set;

/**
 * A measurement as prose shows it, with the noun that it counts: {@code shallow(String) bytes}.
 * Immutable.
 *
 * @param measurement what is measured
 * @param noun in the plural, such as {@code bytes} or {@code entries}; empty for the bare value
 */
public record Figure(Measurement measurement, String noun) {

  private static final Set<String> UNCOUNTED = Set.of("percent");

  /** Reads a figure that fills {@code text}. */
  public static Figure parse(String text) throws MeasurementSyntaxException {
    Measurement.Prefix prefix = Measurement.parsePrefix(text);
    String noun = prefix.rest();
    if (!noun.isEmpty() && !noun.matches("[a-z]+s") && !UNCOUNTED.contains(noun)) {
      throw new MeasurementSyntaxException(
          "in \"" + text.strip() + "\": \"" + noun + "\" is no noun in the plural, as bytes is");
    }
    return new Figure(prefix.measurement(), noun);
  }

  /** As shown: {@code 24 bytes}, {@code 1 byte}. */
  public String text(Scope scope) throws MeasurementException {
    Value value = measurement.measure(scope);
    return counted(value, noun);
  }

  /** A number with its noun, if there is one, in the singular where the number is one. */
  public static String counted(Value value, String noun) {
    if (noun.isEmpty()) {
      return value.text();
    }
    boolean one = value instanceof Value.Amount number && number.amount() == 1;
    return value.text() + " " + (one ? singular(noun) : noun);
  }

  private static String singular(String noun) {
    if (UNCOUNTED.contains(noun)) {
      return noun;
    }
    return noun.endsWith("ies")
        ? noun.substring(0, noun.length() - 3) + "y"
        : noun.substring(0, noun.length() - 1);
  }
}
