package org.bytewise.lessons.measure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point at which code that runs line by line is looked at: just before a line runs, or at the
 * end. Immutable.
 *
 * @param line the line, counted from 1; 0 for the end
 * @param time which of the times that the line runs, counted from 1
 */
public record StepPoint(int line, int time) {

  /** The end of the code. */
  public static final StepPoint END = new StepPoint(0, 1);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d?)(?: time ([1-9]\\d{0,2}))?");

  public StepPoint {
    if (line < 0 || time < 1) {
      throw new IllegalArgumentException("line " + line + " must be >= 0, time " + time + " >= 1");
    }
  }

  /** Reads {@code 3}, {@code 3 time 2} or {@code end}; empty if it is something else. */
  public static Optional<StepPoint> parse(String text) {
    if (text.equals("end")) {
      return Optional.of(END);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int time = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
    return Optional.of(new StepPoint(Integer.parseInt(form.group(1)), time));
  }

  public boolean isEnd() {
    return line == 0;
  }

  /** Returns the point as an author writes it. */
  @Override
  public String toString() {
    return isEnd() ? "end" : line + (time == 1 ? "" : " time " + time);
  }
}
