package org.bytewise.lessons.measure;

import java.util.Set;

/**
 * A measurement as shown in prose, with the noun that it counts: {@code shallow(String) bytes}.
 * Immutable.
 *
 * @param measurement the number or string to show
 * @param noun a plural noun such as {@code bytes} or {@code entries}; empty to show only the value
 * @param varies whether it may be another each time, such as a duration; written with a tilde
 *     before it
 */
public record Figure(Measurement measurement, String noun, boolean varies) {

  private static final String VARIES = "~";
  private static final Set<String> UNCOUNTED = Set.of("percent");

  /** Parses all of {@code text} as a figure. */
  public static Figure parse(String text) throws MeasurementSyntaxException {
    String stripped = text.strip();
    boolean varies = stripped.startsWith(VARIES);
    Measurement.Prefix prefix =
        Measurement.parsePrefix(varies ? stripped.substring(VARIES.length()) : stripped);
    String noun = prefix.rest();
    if (!noun.isEmpty() && !noun.matches("[a-z]+s") && !UNCOUNTED.contains(noun)) {
      throw new MeasurementSyntaxException(
          "in \"" + text.strip() + "\": \"" + noun + "\" is not a plural noun such as bytes");
    }
    return new Figure(prefix.measurement(), noun, varies);
  }

  /** Measures the figure and formats it: {@code 24 bytes}, {@code 1 byte}. */
  public String text(Scope scope) throws MeasurementException {
    Value value = measurement.measure(scope);
    return counted(value, noun);
  }

  /** Formats a value with its noun, if any, in the singular for the number 1. */
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
