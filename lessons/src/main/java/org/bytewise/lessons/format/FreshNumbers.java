package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.lessons.format.Settings.Setting;

/**
 * Reads {@code fresh: 20 => 12, 35}: in a review, each 20 of the question is another number.
 * Immutable.
 *
 * @param number as it stands in the question
 * @param others the numbers to put in its place
 */
record FreshNumbers(String number, List<String> others) {

  static final String KEY = "fresh";

  private static final Pattern FORM = Pattern.compile("(\\d+)\\s*=>\\s*(\\d+(?:\\s*,\\s*\\d+)*)");

  FreshNumbers {
    others = List.copyOf(others);
  }

  /**
   * Returns what the settings of a question say of fresh numbers.
   *
   * @param all the settings
   * @param question those of the question itself
   */
  static Optional<FreshNumbers> read(List<Setting> all, List<Setting> question, Mistakes mistakes) {
    List<Setting> found =
        all.stream().filter(setting -> setting.key().equals(KEY)).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      mistakes.add(found.get(1).line(), "\"fresh:\" is given twice; remove one");
    }
    Setting setting = found.get(0);
    Matcher form = FORM.matcher(setting.text());
    if (!form.matches()) {
      mistakes.add(
          setting.line(),
          "\"fresh:\" must be a number of the question and others for it, as in"
              + " \"fresh: 20 => 12, 35\"");
      return Optional.empty();
    }
    FreshNumbers numbers =
        new FreshNumbers(form.group(1), Arrays.asList(form.group(2).split("\\s*,\\s*", -1)));
    boolean stands = question.stream()
        .flatMap(part -> part.lines().stream())
        .anyMatch(line -> numbers.pattern().matcher(line).find());
    if (!stands) {
      mistakes.add(
          setting.line(), "the number " + numbers.number() + " does not stand in the question");
      return Optional.empty();
    }
    return Optional.of(numbers);
  }

  /** Returns a pattern that finds the number, but not as a part of another or of a name. */
  private Pattern pattern() {
    return Pattern.compile("(?<![\\w.,])" + number + "(?![\\w]|[.,]\\d)");
  }

  /** Returns the settings of the question with each of the other numbers. */
  List<List<Setting>> applied(List<Setting> question) {
    List<List<Setting>> all = new ArrayList<>();
    for (String other : others) {
      all.add(question.stream()
          .map(setting -> new Setting(
              setting.line(),
              setting.key(),
              setting.lines().stream()
                  .map(line -> pattern().matcher(line).replaceAll(other))
                  .toList()))
          .toList());
    }
    return all;
  }
}
