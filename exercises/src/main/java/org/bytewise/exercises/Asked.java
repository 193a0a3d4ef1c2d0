package org.bytewise.exercises;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question of a diagnosis: {@code line of most objects}, {@code cause of a heap above 12m}.
 * Immutable.
 *
 * @param answer what the learner names
 * @param symptom the figure that decides
 * @param heapBytes for {@link Symptom#HEAP}, the size that the program does not fit; otherwise 0
 */
public record Asked(Answer answer, Symptom symptom, long heapBytes) {
  private static final Pattern TEXT =
      Pattern.compile("(line|type|cause) of (?:most (.+)|a heap above (\\S+))");

  /** What an answer names; each is a constant of the learner's class. */
  public enum Answer {
    /** A line of the program. */
    LINE,
    /** A type of which the program creates objects. */
    TYPE,
    /** One of the causes for which the exercise has a program without it. */
    CAUSE;

    /** Returns its name in files: {@code line}. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A figure of the program. */
  public enum Symptom {
    /** Objects that a call creates. */
    OBJECTS("objects"),
    /** The sum of their shallow sizes, in bytes. */
    BYTES("bytes"),
    /** Objects that the first call creates and later ones do not. */
    FIRST_CALL("objects of the first call only"),
    /** Objects that a later call leaves reachable. */
    SURVIVORS("survivors"),
    /** Whether a call needs more heap than the size that is given. */
    HEAP("heap");

    private final String text;

    Symptom(String text) {
      this.text = text;
    }
  }

  public Asked {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(symptom, "symptom");
    if (answer != Answer.CAUSE && symptom == Symptom.HEAP) {
      throw new IllegalArgumentException("only a cause can be asked of a heap");
    }
    if (answer == Answer.LINE && symptom == Symptom.SURVIVORS) {
      throw new IllegalArgumentException(
          "no line is known of survivors: ask for their type or" + " cause");
    }
  }

  /**
   * Parses a question.
   *
   * @throws IllegalArgumentException if the text is not one; the message quotes it and lists the
   *     valid forms
   */
  static Asked parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw unknown(text);
    }
    Answer answer = Arrays.stream(Answer.values())
        .filter(one -> one.word().equals(matcher.group(1)))
        .findFirst()
        .orElseThrow();
    if (matcher.group(3) != null) {
      return new Asked(answer, Symptom.HEAP, MemorySize.parse(matcher.group(3)));
    }
    Optional<Symptom> symptom = Arrays.stream(Symptom.values())
        .filter(one -> one != Symptom.HEAP && one.text.equals(matcher.group(2)))
        .findFirst();
    return new Asked(answer, symptom.orElseThrow(() -> unknown(text)), 0);
  }

  private static IllegalArgumentException unknown(String text) {
    String most = Arrays.stream(Symptom.values())
        .filter(one -> one != Symptom.HEAP)
        .map(one -> "most " + one.text)
        .collect(Collectors.joining(", "));
    return new IllegalArgumentException("'" + text
        + "' is not a question: write line of, type of or cause of, and " + most
        + " or a heap above 12m");
  }

  /** Returns the question as the learner reads it, without the name of the constant. */
  public String text() {
    return switch (answer) {
      case LINE -> "the line of Program.java that " + doing();
      case TYPE ->
        switch (symptom) {
          case SURVIVORS -> "the type of most of the objects that each call leaves behind";
          case BYTES -> "the type that takes most bytes";
          case FIRST_CALL -> "the type of most objects that only the first call creates";
          default -> "the type of which most objects are created";
        };
      case CAUSE ->
        switch (symptom) {
          case HEAP -> "why it does not fit a heap of " + heap();
          case SURVIVORS -> "what keeps most of the objects that each call leaves behind";
          case BYTES -> "what most of the bytes are due to";
          case FIRST_CALL -> "what makes the first call create more objects than later ones";
          default -> "what most of the objects are due to";
        };
    };
  }

  private String doing() {
    return switch (symptom) {
      case BYTES -> "allocates most bytes";
      case FIRST_CALL -> "creates most of the objects that only the first call creates";
      default -> "creates most objects";
    };
  }

  /** Returns the size of the heap as text: {@code 12m}. */
  public String heap() {
    return MemorySize.text(heapBytes);
  }

  @Override
  public String toString() {
    return answer.word() + " of "
        + (symptom == Symptom.HEAP ? "a heap above " + heap() : "most " + symptom.text);
  }
}
