package org.bytewise.site;

import java.util.List;
import org.bytewise.exercises.Exercise;

/** The pages of chapters, and the way to them. Stateless. */
final class ChapterHtml {
  private ChapterHtml() {}

  static String path(String chapter) {
    return "chapters/" + CourseContent.number(chapter) + ".html";
  }

  /** Returns the way from the course to a page of a chapter. */
  static String trail(String root, String chapter) {
    return """
        <nav class="trail" aria-label="You are here">
        <ol><li><a href="%sindex.html">Course</a></li><li><a href="%s%s">%s</a></li></ol>
        </nav>
        """.formatted(root, root, path(chapter), Template.text(chapter));
  }

  static SitePage of(CourseContent course, String chapter) {
    List<String> chapters = course.chapters();
    int place = chapters.indexOf(chapter);
    List<CourseContent.Entry> lessons = course.lessonsOf(chapter);
    StringBuilder html = new StringBuilder();
    html.append("""
        <nav class="trail" aria-label="You are here">
        <ol><li><a href="../index.html">Course</a></li></ol>
        </nav>
        """);
    html.append("<h1>" + Template.text(chapter) + "</h1>\n");
    html.append("<p class=\"meta\">%d lessons, about %d minutes</p>\n"
        .formatted(
            lessons.size(),
            lessons.stream().mapToInt(CourseContent.Entry::minutes).sum()));
    html.append("<ol class=\"cards\">\n");
    for (CourseContent.Entry one : lessons) {
      html.append("<li><h2><a href=\"../%s\">%s</a></h2>\n<ul>\n"
          .formatted(LessonHtml.path(one.id()), Template.text(one.name())));
      one.lesson()
          .info()
          .objectives()
          .forEach(objective -> html.append("<li>" + Template.text(objective) + "</li>\n"));
      html.append("</ul>\n<p class=\"meta\">%d minutes</p></li>\n".formatted(one.minutes()));
    }
    html.append("</ol>\n");
    List<Exercise> exercises = course.exercisesOf(chapter);
    if (!exercises.isEmpty()) {
      html.append("<h2 id=\"exercises\">Exercises</h2>\n")
          .append(ExercisesHtml.list("../", exercises));
    }
    html.append("<nav class=\"neighbours\" aria-label=\"Chapters before and after\">\n");
    if (place > 0) {
      neighbour("prev", "Previous chapter", chapters.get(place - 1), html);
    }
    if (place + 1 < chapters.size()) {
      neighbour("next", "Next chapter", chapters.get(place + 1), html);
    }
    html.append("</nav>\n");
    return new SitePage(
        path(chapter),
        chapter,
        "The lessons and exercises of the chapter " + chapter,
        SitePage.Section.LESSONS,
        html.toString());
  }

  private static void neighbour(String rel, String words, String chapter, StringBuilder html) {
    html.append("<a class=\"%s\" rel=\"%s\" href=\"../%s\"><span>%s</span> %s</a>\n"
        .formatted(rel, rel, path(chapter), words, Template.text(chapter)));
  }
}
