package org.bytewise.instruments.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytewise.instruments.text.Fitting;

/** Abbreviates names that do not fit, uniquely within one drawing. Not thread-safe. */
final class ShortNames {
  private final String ellipsis;
  private final Map<String, String> longNames = new LinkedHashMap<>();

  ShortNames(String ellipsis) {
    this.ellipsis = ellipsis;
  }

  /**
   * Returns the abbreviation of a name, creating it on first use.
   *
   * @param name a name of more than {@code room} columns
   * @param room columns, at least 2
   */
  String shorten(String name, int room) {
    String wanted =
        room <= 2 + ellipsis.length() ? initials(name) : Fitting.fit(name, room, ellipsis);
    String unique = wanted;
    for (int n = 1; !name.equals(longNames.getOrDefault(unique, name)); n++) {
      String number = String.valueOf(n);
      unique = wanted.substring(0, Math.max(0, room - number.length())) + number;
      unique = unique.substring(Math.max(0, unique.length() - room));
    }
    longNames.put(unique, name);
    return unique;
  }

  /**
   * Returns the initials of the first and the last camel-case word in a name, or else its first two
   * characters.
   */
  private static String initials(String name) {
    for (int i = name.length() - 1; i > 0; i--) {
      if (Character.isUpperCase(name.charAt(i)) && !Character.isUpperCase(name.charAt(i - 1))) {
        return (name.substring(0, 1) + name.charAt(i)).toLowerCase(Locale.ROOT);
      }
    }
    return name.substring(0, Math.min(2, name.length()));
  }

  /**
   * Returns the legend of the abbreviations.
   *
   * @param width columns
   * @return lines; empty if no name was shortened
   */
  List<String> legend(int width) {
    if (longNames.isEmpty()) {
      return List.of();
    }
    String all = longNames.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", "));
    return Fitting.wrap(all, width);
  }
}
