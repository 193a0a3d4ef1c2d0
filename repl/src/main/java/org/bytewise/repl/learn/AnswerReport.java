package org.bytewise.repl.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.progress.CollectedAnswers;
import org.bytewise.screen.Fold;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** How learners answered the questions of the course, as text and as data. */
public final class AnswerReport {
  private static final int MOST_FREQUENT = 5;

  private final Curriculum curriculum;
  private final CollectedAnswers answers;

  private AnswerReport(Curriculum curriculum, CollectedAnswers answers) {
    this.curriculum = curriculum;
    this.answers = answers;
  }

  /**
   * Creates a report.
   *
   * @param curriculum names the lessons and steps; others are shown by their ids
   */
  public static AnswerReport of(Curriculum curriculum, CollectedAnswers answers) {
    return new AnswerReport(curriculum, answers);
  }

  /** A question with its heading. */
  private record Asked(String step, String title, CollectedAnswers.Question answers) {}

  /** A lesson's questions, those missed by the most learners first. */
  private record Lesson(String id, Optional<LessonInfo> info, List<Asked> questions) {}

  private List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    for (LessonInfo info : curriculum.lessons()) {
      for (String id : answers.lessons()) {
        if (info.id().equals(id) || info.formerIds().contains(id)) {
          lessons.add(new Lesson(id, Optional.of(info), questions(id, titles(info))));
        }
      }
    }
    for (String id : answers.lessons()) {
      if (lessons.stream().noneMatch(lesson -> lesson.id().equals(id))) {
        lessons.add(new Lesson(id, Optional.empty(), questions(id, Map.of())));
      }
    }
    return lessons;
  }

  private Map<String, String> titles(LessonInfo info) {
    Map<String, String> titles = new LinkedHashMap<>();
    try {
      for (Step step : curriculum.load(info).steps()) {
        titles.put(step.id(), step.title());
      }
    } catch (IOException | LessonException e) {
      // The ids say enough.
    }
    return titles;
  }

  private List<Asked> questions(String lesson, Map<String, String> titles) {
    return answers.questions(lesson).entrySet().stream()
        .map(entry -> new Asked(
            entry.getKey(), titles.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt((Asked asked) -> -asked.answers().missed())
            .thenComparing(Asked::step))
        .toList();
  }

  /** Returns the report as lines of at most {@code width} columns. */
  public List<Line> lines(int width) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Style.STRONG, Words.count(answers.files(), "progress file") + " read."));
    for (Lesson lesson : lessons()) {
      lines.add(Line.EMPTY);
      String name = lesson
          .info()
          .map(info -> curriculum.number(info) + " " + info.title() + " (" + lesson.id() + ")")
          .orElse(shown(lesson.id()));
      lines.add(Line.of(Style.HEADING, name));
      lesson.questions().forEach(asked -> lines.addAll(lines(asked)));
    }
    return Fold.lines(lines, width);
  }

  private static List<Line> lines(Asked asked) {
    CollectedAnswers.Question question = asked.answers();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(
        List.of(Span.plain("  " + shown(asked.title()) + ": missed by " + question.missed() + " of "
            + question.learners()
            + (question.skipped() == 0 ? "" : ", skipped by " + question.skipped())))));
    List<String> wrong = new ArrayList<>();
    question
        .mostFrequent(MOST_FREQUENT)
        .forEach(entry -> wrong.add(shown(entry.getKey()) + " (" + entry.getValue() + ")"));
    if (!wrong.isEmpty()) {
      lines.add(Line.of(Style.MUTED, "    wrong answers: " + String.join(", ", wrong)));
    }
    return lines;
  }

  /** Returns text from a file without what a terminal would obey. */
  private static String shown(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** Returns the report as data. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("files", answers.files());
    List<Object> problems = new ArrayList<>();
    for (CollectedAnswers.Problem problem : answers.problems()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", problem.file().toString());
      one.put("message", problem.message());
      problems.add(one);
    }
    data.put("problems", problems);
    List<Object> all = new ArrayList<>();
    for (Lesson lesson : lessons()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", lesson.id());
      one.put("number", lesson.info().map(curriculum::number).orElse(null));
      one.put("title", lesson.info().map(LessonInfo::title).orElse(null));
      one.put("questions", lesson.questions().stream().map(AnswerReport::data).toList());
      all.add(one);
    }
    data.put("lessons", all);
    return data;
  }

  private static Map<String, Object> data(Asked asked) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("step", asked.step());
    data.put("title", asked.title());
    data.put("learners", asked.answers().learners());
    data.put("missed", asked.answers().missed());
    data.put("skipped", asked.answers().skipped());
    data.put("wrongAnswers", asked.answers().wrongAnswers());
    List<Object> frequent = new ArrayList<>();
    asked.answers().mostFrequent(MOST_FREQUENT).forEach(entry -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("answer", entry.getKey());
      one.put("times", entry.getValue());
      frequent.add(one);
    });
    data.put("mostFrequent", frequent);
    return data;
  }
}
