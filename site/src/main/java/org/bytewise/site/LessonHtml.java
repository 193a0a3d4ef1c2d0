package org.bytewise.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.Exercise;
import org.bytewise.lessons.page.MeasuredLesson;
import org.bytewise.lessons.page.Piece;

/** The page of a lesson. Stateless. */
final class LessonHtml {
  private static final String ROOT = "../";

  private LessonHtml() {}

  static String path(String lesson) {
    return "lessons/" + lesson + ".html";
  }

  static SitePage of(CourseContent course, int place, Pictures pictures) {
    CourseContent.Entry entry = course.lessons().get(place);
    MeasuredLesson lesson = entry.lesson();
    String chapter = lesson.info().chapter();
    StringBuilder html = new StringBuilder();
    html.append(ChapterHtml.trail(ROOT, chapter));
    html.append("<header class=\"lesson-head\">\n<h1><span class=\"number\">%s</span> %s</h1>\n"
        .formatted(Template.text(lesson.number()), Template.text(lesson.info().title())));
    html.append(
        "<p class=\"meta\">About %d minutes · in a terminal: <code>bytewise learn %s</code></p>\n"
            .formatted(entry.minutes(), entry.id()));
    html.append("<p class=\"lead\">After this lesson you can:</p>\n<ul class=\"objectives\">\n");
    lesson
        .info()
        .objectives()
        .forEach(objective -> html.append("<li>" + Template.text(objective) + "</li>\n"));
    html.append("</ul>\n</header>\n");
    Map<String, String> links = new HashMap<>();
    course.lessons().forEach(one -> links.put(one.id(), one.id() + ".html"));
    Footnotes footnotes = new Footnotes(entry.id(), course.others());
    SentenceHtml sentences = new SentenceHtml(footnotes, links);
    body(course, lesson, sentences, footnotes, pictures, html);
    neighbours(course, place, html);
    return new SitePage(
        path(entry.id()),
        entry.name(),
        "After this lesson you can " + String.join("; ", lesson.info().objectives()) + ".",
        SitePage.Section.LESSONS,
        html.toString());
  }

  private static void body(
      CourseContent course,
      MeasuredLesson lesson,
      SentenceHtml sentences,
      Footnotes footnotes,
      Pictures pictures,
      StringBuilder html) {
    String id = lesson.info().id();
    PartsHtml parts = new PartsHtml(id, ROOT, sentences, footnotes, pictures);
    QuestionHtml questions = new QuestionHtml(id, sentences, parts);
    lesson
        .unmet()
        .ifPresent(why -> html.append("<p class=\"missing\">" + Template.text(why) + "</p>\n"));
    for (MeasuredLesson.Section section : lesson.sections()) {
      html.append("<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
          .formatted(section.id(), section.id(), Template.text(section.title())));
      html.append(parts.of(section.before()));
      // Notes are numbered in the order of the page.
      html.append(section
          .question()
          .map(one -> questions.of(one, section.after()))
          .orElseGet(() -> parts.of(section.after())));
      html.append("</section>\n");
    }
    list("recap", "In short", "recap", lesson.recap(), sentences, html);
    exercises(course.exercisesFor(id), html);
    list("read-more", "Read more", "read-more", lesson.readMore(), sentences, html);
    if (!footnotes.isEmpty()) {
      html.append("""
          <section class="other-vms" aria-labelledby="other-vms">
          <h2 id="other-vms">On other VMs</h2>
          <p>The figures in the text are those of %s. Where others differ:</p>
          """.formatted(Template.text(course.here().name())));
      html.append(footnotes.list()).append("</section>\n");
    }
  }

  private static void list(
      String id,
      String title,
      String style,
      List<List<Piece>> items,
      SentenceHtml sentences,
      StringBuilder html) {
    if (items.isEmpty()) {
      return;
    }
    html.append("<section class=\"%s\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n<ul>\n"
        .formatted(style, id, id, title));
    items.forEach(item -> html.append("<li>" + sentences.of(item) + "</li>\n"));
    html.append("</ul>\n</section>\n");
  }

  private static void exercises(List<Exercise> exercises, StringBuilder html) {
    if (exercises.isEmpty()) {
      return;
    }
    html.append("""
        <section class="practice" aria-labelledby="practice">
        <h2 id="practice">Practice</h2>
        <ul>
        """);
    for (Exercise exercise : exercises) {
      html.append("<li><a href=\"%s%s\">%s</a>, %s</li>\n"
          .formatted(
              ROOT,
              ExercisesHtml.address(exercise),
              Template.text(exercise.title()),
              exercise.level()));
    }
    html.append("</ul>\n</section>\n");
  }

  private static void neighbours(CourseContent course, int place, StringBuilder html) {
    html.append("<nav class=\"neighbours\" aria-label=\"Lessons before and after\">\n");
    if (place > 0) {
      neighbour("prev", "Previous", course.lessons().get(place - 1), html);
    }
    if (place + 1 < course.lessons().size()) {
      neighbour("next", "Next", course.lessons().get(place + 1), html);
    }
    html.append("</nav>\n");
  }

  private static void neighbour(
      String rel, String words, CourseContent.Entry entry, StringBuilder html) {
    html.append("<a class=\"%s\" rel=\"%s\" href=\"%s.html\"><span>%s</span> %s</a>\n"
        .formatted(rel, rel, entry.id(), words, Template.text(entry.name())));
  }
}
