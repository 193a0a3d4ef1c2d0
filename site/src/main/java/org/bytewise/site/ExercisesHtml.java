package org.bytewise.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.exercises.Asked;
import org.bytewise.exercises.Diagnosis;
import org.bytewise.exercises.Exercise;

/** The pages of exercises: one for each chapter, and a list of all. Stateless. */
final class ExercisesHtml {
  private static final String ROOT = "../";

  private ExercisesHtml() {}

  private static String path(String chapter) {
    return "exercises/" + CourseContent.number(chapter) + ".html";
  }

  /** Returns where an exercise is, from the site's folder. */
  static String address(Exercise exercise) {
    return path(exercise.chapter()) + "#" + exercise.id();
  }

  /** Returns links to exercises. */
  static String list(String root, List<Exercise> exercises) {
    return exercises.stream()
        .map(one -> "<li><a href=\"%s%s\">%s</a> <span class=\"meta\">%s</span></li>\n"
            .formatted(root, address(one), Template.text(one.title()), one.level()))
        .collect(Collectors.joining("", "<ul class=\"plain\">\n", "</ul>\n"));
  }

  private static List<String> chapters(CourseContent course) {
    return course.exercises().stream().map(Exercise::chapter).distinct().toList();
  }

  static List<SitePage> all(CourseContent course) {
    return chapters(course).stream().map(chapter -> chapter(course, chapter)).toList();
  }

  /** Returns the list of all exercises. */
  static SitePage index(CourseContent course) {
    StringBuilder html = new StringBuilder("<h1>Exercises</h1>\n");
    html.append(
        "<p>An exercise is solved in your own editor. <code>bytewise exercises start ID</code>"
            + " writes the file to work in, <code>bytewise exercises watch ID</code> checks it at"
            + " each save, and <code>bytewise exercises check ID</code> checks it once: what it"
            + " returns, and what it costs.</p>\n");
    for (String chapter : chapters(course)) {
      html.append("<h2>%s</h2>\n%s"
          .formatted(Template.text(chapter), list(ROOT, course.exercisesOf(chapter))));
    }
    return new SitePage(
        "exercises/index.html",
        "Exercises",
        "The exercises of the course",
        SitePage.Section.EXERCISES,
        html.toString());
  }

  private static SitePage chapter(CourseContent course, String chapter) {
    StringBuilder html = new StringBuilder();
    html.append("""
        <nav class="trail" aria-label="You are here">
        <ol><li><a href="index.html">Exercises</a></li></ol>
        </nav>
        """);
    html.append("<h1>Exercises: %s</h1>\n".formatted(Template.text(chapter)));
    for (Exercise exercise : course.exercisesOf(chapter)) {
      html.append(exercise(course, exercise));
    }
    return new SitePage(
        path(chapter),
        "Exercises: " + chapter,
        "The exercises of the chapter " + chapter,
        SitePage.Section.EXERCISES,
        html.toString());
  }

  private static String exercise(CourseContent course, Exercise exercise) {
    StringBuilder html = new StringBuilder(
        "<section class=\"exercise\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
            .formatted(exercise.id(), exercise.id(), Template.text(exercise.title())));
    html.append("<p class=\"meta\">%s · <code>%s</code></p>\n"
        .formatted(exercise.level().toString(), exercise.id()));
    html.append(SentenceHtml.markdown(exercise.task()));
    exercise.diagnosis().ifPresent(diagnosis -> html.append(diagnosis(diagnosis)));
    if (!exercise.budget().isEmpty()) {
      html.append("<h3>Budget</h3>\n<ul>\n");
      exercise
          .budget()
          .forEach(limit -> html.append("<li>" + Template.text(limit.toString()) + "</li>\n"));
      html.append("</ul>\n");
      if (exercise.budget().stream().anyMatch(limit -> limit.bound().par())) {
        html.append("<p>Par is the cost of the best known solution, measured on your VM in the same"
            + " check.</p>\n");
      }
    }
    html.append("<h3>Start</h3>\n")
        .append(PartsHtml.code(List.of("bytewise exercises start " + exercise.id())))
        .append("<details class=\"start\"><summary>%s</summary>\n"
            .formatted(Template.text(exercise.fileName())))
        .append(
            PartsHtml.code(exercise.sources().start().stripTrailing().lines().toList()))
        .append("</details>\n");
    for (int i = 0; i < exercise.hints().size(); i++) {
      html.append("<details class=\"hint\"><summary>Hint %d of %d</summary>\n%s</details>\n"
          .formatted(
              i + 1,
              exercise.hints().size(),
              SentenceHtml.markdown(exercise.hints().get(i))));
    }
    html.append(lessons(course, exercise));
    return html.append("</section>\n").toString();
  }

  private static String diagnosis(Diagnosis diagnosis) {
    StringBuilder html = new StringBuilder("<h3>The program</h3>\n");
    html.append(PartsHtml.code(diagnosis.program().stripTrailing().lines().toList()));
    html.append("<p>What you go by: <code>%s</code></p>\n<h3>Your answers</h3>\n<ul>\n"
        .formatted(Template.text(diagnosis.evidence())));
    for (Asked asked : diagnosis.asked()) {
      html.append("<li><code>%s</code>: %s%s</li>\n"
          .formatted(
              asked.answer().name(),
              Template.text(asked.text()),
              asked.answer() == Asked.Answer.CAUSE
                  ? ", one of " + Template.text(String.join(", ", diagnosis.causes()))
                  : ""));
    }
    return html.append("</ul>\n").toString();
  }

  private static String lessons(CourseContent course, Exercise exercise) {
    String links = exercise.lessons().stream()
        .map(course::find)
        .flatMap(Optional::stream)
        .map(entry -> "<a href=\"%s%s\">%s</a>"
            .formatted(ROOT, LessonHtml.path(entry.id()), Template.text(entry.name())))
        .collect(Collectors.joining(", "));
    return links.isEmpty() ? "" : "<p class=\"meta\">Taught in: " + links + "</p>\n";
  }

  /** Returns the words of an exercise by which it is found. */
  static Map<String, String> words(Exercise exercise) {
    return Map.of(
        "t", exercise.title(),
        "u", address(exercise),
        "k", "Exercise, " + exercise.level(),
        "w", (exercise.id() + " " + exercise.task()).toLowerCase(Locale.ROOT));
  }
}
