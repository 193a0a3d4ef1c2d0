package org.bytewise.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An exercise: code to write so that it does its task within budgets, or a program to diagnose.
 * Immutable.
 *
 * @param id its name in commands and files: {@code join-once}
 * @param title one line
 * @param chapter number and title of its chapter
 * @param level how difficult it is
 * @param lessons ids of the lessons that teach what it needs
 * @param startsPassing whether the start passes unchanged
 * @param budget at least one limit; empty for a diagnosis
 * @param marking what it is worth
 * @param task in Markdown
 * @param hints in Markdown, from a nudge to nearly the answer; at least two
 * @param mistakes known mistakes, in the order in which they are checked
 * @param explanation of the solution, in Markdown
 * @param sources all its code, but for the program of a diagnosis
 * @param diagnosis the program and the questions, if it is a diagnosis
 */
public record Exercise(
    String id,
    String title,
    String chapter,
    Level level,
    List<String> lessons,
    boolean startsPassing,
    List<Limit> budget,
    Marking marking,
    String task,
    List<String> hints,
    List<KnownMistake> mistakes,
    String explanation,
    Sources sources,
    Optional<Diagnosis> diagnosis) {

  public Exercise {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(marking, "marking");
    lessons = List.copyOf(lessons);
    budget = List.copyOf(budget);
    hints = List.copyOf(hints);
    mistakes = List.copyOf(mistakes);
    if (budget.isEmpty() == diagnosis.isEmpty()) {
      throw new IllegalArgumentException(
          id + " must have either a budget or a diagnosis: " + budget + ", " + diagnosis);
    }
  }

  /**
   * The source code of an exercise.
   *
   * @param trial the class that calls the answer; empty for a diagnosis, whose answers never run
   * @param wrong known wrong answers by the name of their mistake, in the order of names
   */
  public record Sources(
      String trial, String start, String solution, String alternative, Map<String, String> wrong) {}

  /** Returns the name of the class to write: {@code JoinOnce}. */
  public String className() {
    return className(id);
  }

  static String className(String id) {
    return Arrays.stream(id.split("-", -1))
        .map(word ->
            word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** Returns the name of the file to write: {@code JoinOnce.java}. */
  public String fileName() {
    return fileName(id);
  }

  /** Returns the name of the file to write for the exercise {@code id}. */
  public static String fileName(String id) {
    return className(id) + ".java";
  }

  /** Tells whether it has a limit of this kind. */
  public boolean has(Limit.Kind kind) {
    return budget.stream().anyMatch(limit -> limit.kind() == kind);
  }
}
