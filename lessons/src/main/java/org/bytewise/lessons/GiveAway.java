package org.bytewise.lessons;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/**
 * Finds the answer to a prediction on the screen that asks for it. Only what was measured counts: a
 * number in the learner's view that the author has typed, such as one in code, is part of the
 * question. Stateless.
 */
final class GiveAway {

  /** Below this a bare number in a picture is more likely an offset or an index. */
  private static final long LEAST_BARE = 10;

  private GiveAway() {}

  /**
   * Returns the text that gives the answer away; empty if nothing does.
   *
   * @param shown what is on the screen before the answer
   * @param answer the answer with its unit, such as {@code 1,024 bytes}
   */
  static Optional<String> of(List<Part> shown, String answer) {
    int space = answer.indexOf(' ');
    String number = space < 0 ? answer : answer.substring(0, space);
    String noun = space < 0 ? "" : answer.substring(space + 1);
    if (!number.matches("[\\d,]+")) {
      return Optional.empty();
    }
    Pattern drawn = drawn(number, noun);
    for (Part part : shown) {
      for (String figure : figures(part)) {
        if (figure.equals(answer) || figure.equals(number)) {
          return Optional.of(figure);
        }
      }
      if (part instanceof Part.Drawing drawing) {
        for (String line : drawing.lines()) {
          if (drawn.matcher(line).find()) {
            return Optional.of(line.strip());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Pattern drawn(String number, String noun) {
    String before = "(?<![\\w,.])" + Pattern.quote(number);
    if (noun.startsWith("byte")) {
      return Pattern.compile(before + " (?:B|bytes?)\\b");
    }
    if (noun.startsWith("object")) {
      return Pattern.compile(before + " objects?\\b");
    }
    boolean tells = Long.parseLong(number.replace(",", "")) >= LEAST_BARE;
    return tells ? Pattern.compile(before + "(?![\\w]|[,.]\\d)") : Pattern.compile("(?!)");
  }

  /** Returns the measured figures in a sentence or a cell. */
  private static List<String> figures(Part part) {
    return part instanceof Part.Paragraph paragraph
        ? paragraph.spans().stream()
            .filter(span -> span.style() == Style.FIGURE)
            .map(Span::text)
            .toList()
        : List.of();
  }
}
