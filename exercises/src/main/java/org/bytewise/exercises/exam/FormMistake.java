package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.exam.SourceOutline.Member;
import org.bytewise.snippets.Compilation;

/**
 * The reason why an answer does not have the form that its task asks for, such as a class with
 * another name. The compiler only reports what follows from it.
 *
 * @param message a sentence that says what to change
 * @param line the line of the answer that it is about, counted from 1; 0 if there is none
 */
record FormMistake(String message, int line) {
  /** Compares an answer that does not compile with the form of its exercise. */
  static Optional<FormMistake> of(Exercise exercise, String source, Compilation compilation) {
    if (SourceOutline.isEmpty(source)) {
      return empty(exercise, source);
    }
    SourceOutline outline = SourceOutline.of(source);
    if (outline.packageLine() > 0) {
      return Optional.of(new FormMistake(
          "Line " + outline.packageLine() + " declares a package; remove it.",
          outline.packageLine()));
    }
    String name = exercise.className();
    Optional<SourceOutline.Type> type = outline.type(name);
    if (type.isEmpty()) {
      return Optional.of(otherClass(outline.types(), name));
    }
    List<Compilation.Mistake> inTrial = compilation.mistakes().stream()
        .filter(mistake -> !mistake.file().equals(exercise.fileName()))
        .toList();
    return inTrial.stream()
        .flatMap(mistake -> otherMember(exercise, type.get(), mistake).stream())
        .findFirst();
  }

  private static Optional<FormMistake> empty(Exercise exercise, String source) {
    String has = source.isBlank() ? " is empty" : " has nothing but comments";
    return Optional.of(new FormMistake(
        exercise.fileName() + has + "; the task needs the class " + exercise.className() + ".", 0));
  }

  private static FormMistake otherClass(List<SourceOutline.Type> types, String name) {
    if (types.isEmpty()) {
      return new FormMistake("There is no class; the task needs " + name + ".", 0);
    }
    SourceOutline.Type first = types.get(0);
    return new FormMistake(
        types.size() == 1
            ? "Your %s is %s; the task needs %s.".formatted(first.kind(), first.name(), name)
            : "Your classes are %s; the task needs %s."
                .formatted(
                    types.stream()
                        .map(SourceOutline.Type::name)
                        .collect(Collectors.joining(" and ")),
                    name),
        first.line());
  }

  /**
   * Returns the member that a call in {@code Trial} needs, if the answer does not have it as the
   * solution does.
   */
  private static Optional<FormMistake> otherMember(
      Exercise exercise, SourceOutline.Type answer, Compilation.Mistake mistake) {
    Optional<SourceOutline.Type> solution =
        SourceOutline.of(exercise.sources().solution()).type(exercise.className());
    List<String> trial = exercise.sources().trial().lines().toList();
    if (solution.isEmpty() || mistake.line() < 1 || mistake.line() > trial.size()) {
      return Optional.empty();
    }
    // A call may continue on the lines that follow.
    String call = String.join(
        " ", trial.subList(mistake.line() - 1, Math.min(trial.size(), mistake.line() + 2)));
    for (Member wanted : solution.get().members()) {
      boolean called = Pattern.compile("\\b" + Pattern.quote(wanted.name()) + "\\s*\\(")
          .matcher(call)
          .find();
      if (!called || wanted.header().startsWith("private ")) {
        continue;
      }
      List<Member> same = answer.members().stream()
          .filter(member -> member.name().equals(wanted.name()))
          .toList();
      if (same.stream().noneMatch(member -> member.signature().equals(wanted.signature()))) {
        return Optional.of(needs(wanted, same, answer));
      }
    }
    return Optional.empty();
  }

  private static FormMistake needs(Member wanted, List<Member> same, SourceOutline.Type answer) {
    if (same.isEmpty()) {
      String what = wanted.name().equals(answer.name()) ? "constructor" : "method";
      return new FormMistake(
          "%s has no %s `%s`; the task needs it.".formatted(answer.name(), what, wanted.header()),
          answer.line());
    }
    Member there = same.get(0);
    return new FormMistake(
        "Line %d declares `%s`; the task needs `%s`."
            .formatted(there.line(), there.header(), wanted.header()),
        there.line());
  }
}
