package org.bytewise.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Code that a learner is to write so that it does its task within budgets. Immutable.
 *
 * @param id names the exercise in commands and files: {@code join-once}
 * @param title one line
 * @param chapter the number and title of the chapter that it belongs to
 * @param level how much it asks
 * @param lessons ids of the lessons that teach what it needs
 * @param startsPassing whether what the learner begins with passes already
 * @param budget at least one limit
 * @param task in Markdown
 * @param hints in Markdown, from a nudge to nearly the answer; at least two
 * @param mistakes known ones, in the order in which they are looked for
 * @param explanation of the solution, in Markdown
 * @param sources all code that belongs to it
 */
public record Exercise(
    String id,
    String title,
    String chapter,
    Level level,
    List<String> lessons,
    boolean startsPassing,
    List<Limit> budget,
    String task,
    List<String> hints,
    List<KnownMistake> mistakes,
    String explanation,
    Sources sources) {

  public Exercise {
    Objects.requireNonNull(id, "id");
    lessons = List.copyOf(lessons);
    budget = List.copyOf(budget);
    hints = List.copyOf(hints);
    mistakes = List.copyOf(mistakes);
    if (budget.isEmpty()) {
      throw new IllegalArgumentException("budget of " + id + " is empty");
    }
  }

  /**
   * The code of an exercise, as texts.
   *
   * @param trial how answers are tried
   * @param wrong wrong answers by the name of their mistake, in the order of names
   */
  public record Sources(
      String trial, String start, String solution, String alternative, Map<String, String> wrong) {}

  /** The class that the learner writes: {@code JoinOnce}. */
  public String className() {
    return className(id);
  }

  static String className(String id) {
    return Arrays.stream(id.split("-", -1))
        .map(word ->
            word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The file that the learner writes: {@code JoinOnce.java}. */
  public String fileName() {
    return fileName(id);
  }

  /** The file that a learner writes for the exercise of that id. */
  public static String fileName(String id) {
    return className(id) + ".java";
  }

  /** Whether there is a limit of a kind. */
  public boolean has(Limit.Kind kind) {
    return budget.stream().anyMatch(limit -> limit.kind() == kind);
  }
}
