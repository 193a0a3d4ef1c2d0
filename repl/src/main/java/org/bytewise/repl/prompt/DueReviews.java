package org.bytewise.repl.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the questions that are due for review by a glance at the text of the progress file: the
 * first prompt must not wait for lessons or a JSON parser. Stateless.
 */
final class DueReviews {
  private static final String KEY = "\"reviewOn\"";
  private static final Pattern DAY = Pattern.compile(KEY + "\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)\"");

  private DueReviews() {}

  /** Returns the number of questions that are due today; 0 if the file cannot be read. */
  static int count(Path progress) {
    try {
      String text = Files.readString(progress);
      return text.contains(KEY) ? count(text, LocalDate.now(ZoneId.systemDefault())) : 0;
    } catch (IOException e) {
      // The lessons say so when they need it.
      return 0;
    }
  }

  /** Returns the number of questions in the text of a progress file that are due on a day. */
  static int count(String text, LocalDate today) {
    // Dates like these are ordered as their texts are.
    String limit = today.toString();
    Matcher day = DAY.matcher(text);
    int due = 0;
    while (day.find()) {
      due += day.group(1).compareTo(limit) <= 0 ? 1 : 0;
    }
    return due;
  }
}
