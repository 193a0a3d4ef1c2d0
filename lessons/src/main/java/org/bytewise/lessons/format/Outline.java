package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The steps of a lesson and how long it takes, found by a glance at its text. Immutable.
 *
 * <p>The minutes follow from the lesson's content: its words at {@value #WORDS_A_MINUTE} a minute,
 * half a minute for anything measured and shown, a minute for a prediction or a choice, three for
 * code to write. For example, 300 words, two predictions and a try take 2 + 2 + 3 = 7 minutes.
 *
 * @param minutes rounded up, at least 1
 * @param steps the ids of the steps, in order
 */
public record Outline(int minutes, List<String> steps) {

  /** Slower than a novel is read: sentences about figures are compared with the figures. */
  private static final int WORDS_A_MINUTE = 150;

  private static final int SECONDS = 60;
  private static final int SHOWN_SECONDS = 30;
  private static final int GUESS_SECONDS = 60;
  private static final int TRY_SECONDS = 180;
  private static final String FENCE = "```";
  private static final String STEP = "## ";
  private static final String FRONT_MATTER = "---";

  public Outline {
    if (minutes < 1) {
      throw new IllegalArgumentException("minutes " + minutes + " must be >= 1");
    }
    steps = List.copyOf(steps);
  }

  /** Returns the outline of a lesson's text, which need not be free of mistakes. */
  public static Outline of(String text) {
    int words = 0;
    int seconds = 0;
    List<String> steps = new ArrayList<>();
    Optional<String> block = Optional.empty();
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(bodyBegin(lines), bodyEnd(lines))) {
      if (line.startsWith(FENCE)) {
        block = block.isPresent()
            ? Optional.empty()
            : Optional.of(line.substring(FENCE.length()).strip());
        seconds += block.map(Outline::seconds).orElse(0);
      } else if (block.isEmpty() || line.startsWith("ask:")) {
        words += words(line);
        if (block.isEmpty() && line.startsWith(STEP)) {
          steps.add(idOf(line.substring(STEP.length())));
        }
      }
    }
    int all = seconds + (words * SECONDS + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    return new Outline(Math.max(1, (all + SECONDS - 1) / SECONDS), steps);
  }

  /** Returns the index of the first line below the front matter. */
  private static int bodyBegin(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(FRONT_MATTER)) {
      return 0;
    }
    int end = lines.subList(1, lines.size()).indexOf(FRONT_MATTER);
    return end < 0 ? 0 : end + 2;
  }

  /** Returns the index of the heading of the page "Read more", or of the end. */
  private static int bodyEnd(List<String> lines) {
    int end = lines.indexOf(STEP + ReadMoreReader.TITLE);
    return end < 0 ? lines.size() : end;
  }

  private static int seconds(String block) {
    return switch (block) {
      case "predict", "choose" -> GUESS_SECONDS;
      case "try" -> TRY_SECONDS;
      case "java", "text", "figures", "recap", "java run quiet" -> 0;
      default -> SHOWN_SECONDS;
    };
  }

  private static int words(String line) {
    int words = 0;
    for (String word : line.split("\\s+", -1)) {
      words += word.chars().anyMatch(Character::isLetter) ? 1 : 0;
    }
    return words;
  }

  /** Returns a step's id, which follows from its heading. */
  static String idOf(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * Returns the minutes from a step to the end, at least 1, as if all steps took as long.
   *
   * @param step its id; all minutes are left from one that does not exist
   */
  public int minutesFrom(String step) {
    int left = steps.size() - Math.max(0, steps.indexOf(step));
    return steps.isEmpty()
        ? minutes
        : Math.max(1, (minutes * left + steps.size() - 1) / steps.size());
  }
}
