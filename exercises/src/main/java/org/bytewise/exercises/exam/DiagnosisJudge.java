package org.bytewise.exercises.exam;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.exercises.Asked.Answer;
import org.bytewise.exercises.Asked.Symptom;
import org.bytewise.exercises.Diagnosis;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.bytewise.screen.Nearest;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.ConstantFields;

/**
 * Compares the answers to a diagnosis with what was measured. The answers are constants of a class,
 * which is compiled and never run.
 */
final class DiagnosisJudge {
  private final Diagnosis diagnosis;
  private final String source;
  private final Map<String, Optional<Object>> constants;

  private DiagnosisJudge(
      Exercise exercise, String source, Map<String, Optional<Object>> constants) {
    this.diagnosis = exercise.diagnosis().orElseThrow();
    this.source = source;
    this.constants = constants;
  }

  /** A sentence about one answer. */
  private record Reply(boolean right, String sentence) {}

  /**
   * Judges answers.
   *
   * @param compilation of the answer's source alone, which compiles
   * @param measured the figures for each question
   */
  static Examination judge(
      Exercise exercise, String source, Compilation compilation, List<SymptomFigures> measured) {
    Optional<Map<String, Optional<Object>>> constants =
        ConstantFields.of(compilation, exercise.className());
    if (constants.isEmpty()) {
      FormMistake mistake = FormMistake.of(exercise, source, compilation)
          .orElseGet(() ->
              new FormMistake("There is no class " + exercise.className() + " in your file.", 0));
      return Examination.notCompiled(Verdict.COMPILE_ERROR, mistake.message(), List.of())
          .at(mistake.line());
    }
    return new DiagnosisJudge(exercise, source, constants.get()).judge(measured);
  }

  private Examination judge(List<SymptomFigures> measured) {
    List<String> sentences = new ArrayList<>();
    int line = 0;
    boolean right = true;
    for (SymptomFigures figures : measured) {
      Reply reply = reply(figures);
      if (right && !reply.right()) {
        right = false;
        line = lineOf(name(figures));
      }
      sentences.add(reply.sentence());
    }
    return Examination.ended(
            right ? Verdict.PASS : Verdict.MISDIAGNOSIS, String.join(" ", sentences), "")
        .at(line);
  }

  private static String name(SymptomFigures figures) {
    return figures.asked().answer().name();
  }

  /** Returns the line of the answer that declares a constant, counted from 1; 0 if none does. */
  private int lineOf(String name) {
    Pattern declaration = Pattern.compile("\\b" + name + "\\s*=");
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = declaration.matcher(lines.get(i));
      if (matcher.find()) {
        return i + 1;
      }
    }
    return 0;
  }

  private Reply reply(SymptomFigures figures) {
    String name = name(figures);
    boolean number = figures.asked().answer() == Answer.LINE;
    String form = number ? "static final int LINE = 12;" : "static final String %s = \"…\";";
    String shown = "`" + form.formatted(name) + "`";
    Optional<Object> value = constants.get(name);
    if (value == null) {
      return wrong(name + " is missing: declare it, as in " + shown + ".");
    }
    if (value.isEmpty() || (number ? !isWhole(value.get()) : !(value.get() instanceof String))) {
      return wrong(name + " must be a " + (number ? "whole number" : "string")
          + " that is written out, as in " + shown + ".");
    }
    return switch (figures.asked().answer()) {
      case LINE -> line(((Number) value.get()).longValue(), figures);
      case TYPE -> type((String) value.get(), figures);
      case CAUSE -> cause((String) value.get(), figures);
    };
  }

  private static boolean isWhole(Object constant) {
    return constant instanceof Integer || constant instanceof Long;
  }

  private static Reply wrong(String sentence) {
    return new Reply(false, sentence);
  }

  private Reply line(long line, SymptomFigures figures) {
    long lines = diagnosis.program().lines().count();
    if (line < 1 || line > lines) {
      return wrong("LINE is %s, but Program.java has lines from 1 to %s."
          .formatted(Long.toString(line), Words.number(lines)));
    }
    String answer = Long.toString(line);
    if (figures.isRight(answer)) {
      return new Reply(
          true,
          "LINE is right: line %s %s %s."
              .formatted(answer, verb(figures), share(figures, figures.of(answer))));
    }
    return wrong(
        figures.of(answer) == 0
            ? "LINE is %s, but line %s %s nothing%s."
                .formatted(answer, answer, verb(figures), first(figures))
            : "LINE is %s: that line %s %s, and another line more."
                .formatted(answer, verb(figures), share(figures, figures.of(answer))));
  }

  private static String verb(SymptomFigures figures) {
    return figures.asked().symptom() == Symptom.BYTES ? "allocates" : "creates";
  }

  private static String first(SymptomFigures figures) {
    return figures.asked().symptom() == Symptom.FIRST_CALL
        ? " in the first call that later calls do not create"
        : "";
  }

  /** Returns a part of the total: {@code 200 of the 1,204 objects}. */
  private static String share(SymptomFigures figures, long part) {
    return switch (figures.asked().symptom()) {
      case BYTES -> Words.number(part) + " of the " + Words.count(figures.total(), "byte");
      case SURVIVORS ->
        "%s of the %s that each call leaves"
            .formatted(Words.number(part), Words.count(figures.total(), "object"));
      case FIRST_CALL ->
        "%s of the %s that only the first call creates"
            .formatted(Words.number(part), Words.count(figures.total(), "object"));
      default -> Words.number(part) + " of the " + Words.count(figures.total(), "object");
    };
  }

  private Reply type(String typed, SymptomFigures figures) {
    String name = inJava(typed);
    List<String> meant = figures.figures().keySet().stream()
        .filter(type -> !name.isEmpty() && Limit.isNamed(type, name))
        .sorted()
        .toList();
    if (meant.isEmpty()) {
      boolean left = figures.asked().symptom() == Symptom.SURVIVORS;
      return wrong("TYPE is \"%s\", but the program %s no objects of that type%s"
          .formatted(
              typed,
              left ? "leaves" : "creates",
              Nearest.question(name.replace("...", "[]"), names(figures))
                  .map("; "::concat)
                  .orElse(".")));
    }
    long part = meant.stream().mapToLong(figures::of).max().orElse(0);
    if (meant.stream().anyMatch(figures::isRight)) {
      return new Reply(true, "TYPE is right: %s has %s.".formatted(name, share(figures, part)));
    }
    return wrong(
        "TYPE is \"%s\": it has %s, and another type more.".formatted(typed, share(figures, part)));
  }

  /** Returns the name of a type as in Java, also for one of the VM's: {@code int[]} for [I. */
  private static String inJava(String typed) {
    String name = typed.strip().replace('$', '.').replace(" ", "");
    if (!name.startsWith("[")) {
      return name;
    }
    try {
      return ClassDesc.ofDescriptor(name.replace('.', '/')).displayName();
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** Returns the names by which an answer may call the types, nested ones also by their own. */
  private static List<String> names(SymptomFigures figures) {
    return figures.figures().keySet().stream()
        .flatMap(type -> Stream.of(Words.type(type), type.substring(type.lastIndexOf('.') + 1)))
        .distinct()
        .sorted()
        .toList();
  }

  private Reply cause(String typed, SymptomFigures figures) {
    List<String> causes = diagnosis.causes();
    String cause = typed.strip();
    if (!causes.contains(cause)) {
      return wrong(
          "CAUSE is \"%s\": choose one of %s.".formatted(typed, String.join(", ", causes)));
    }
    boolean right = figures.isRight(cause);
    if (figures.asked().symptom() == Symptom.HEAP) {
      String heap = figures.asked().heap();
      return right
          ? new Reply(true, "CAUSE is right: without it, the program fits a heap of " + heap + ".")
          : wrong("CAUSE is \"%s\", but without it, the program still does not fit a heap of %s."
              .formatted(cause, heap));
    }
    return right
        ? new Reply(true, "CAUSE is right: without it, " + left(figures, cause, "") + ".")
        : wrong("CAUSE is \"%s\", but without it, %s."
            .formatted(cause, left(figures, cause, "would still ")));
  }

  /** Returns what is left without a cause: {@code each call leaves 2 of the 305 objects}. */
  private static String left(SymptomFigures figures, String cause, String still) {
    String part = Words.number(figures.of(cause)) + " of the "
        + Words.count(
            figures.total(), figures.asked().symptom() == Symptom.BYTES ? "byte" : "object");
    boolean now = still.isEmpty();
    return switch (figures.asked().symptom()) {
      case BYTES -> "the program " + (now ? "allocates " : still + "allocate ") + part;
      case SURVIVORS -> "each call " + (now ? "leaves " : still + "leave ") + part;
      case FIRST_CALL ->
        "the first call " + (now ? "creates " : still + "create ") + part
            + " that only the first call creates";
      default -> "the program " + (now ? "creates " : still + "create ") + part;
    };
  }
}
