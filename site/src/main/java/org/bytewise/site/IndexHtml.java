package org.bytewise.site;

import java.util.List;
import java.util.Map;

/** The first page. Stateless. */
final class IndexHtml {
  private IndexHtml() {}

  static SitePage of(CourseContent course) {
    StringBuilder chapters = new StringBuilder();
    for (String chapter : course.chapters()) {
      List<CourseContent.Entry> lessons = course.lessonsOf(chapter);
      chapters.append("<section>\n<h2><a href=\"%s\">%s</a></h2>\n<ol class=\"lessons\">\n"
          .formatted(ChapterHtml.path(chapter), Template.text(chapter)));
      for (CourseContent.Entry one : lessons) {
        chapters.append(("<li><a href=\"%s\"><span class=\"number\">%s</span> %s</a>"
                + " <span class=\"meta\">%d min</span></li>\n")
            .formatted(
                LessonHtml.path(one.id()),
                Template.text(one.lesson().number()),
                Template.text(one.lesson().info().title()),
                one.minutes()));
      }
      chapters.append("</ol>\n</section>\n");
    }
    StringBuilder vms = new StringBuilder();
    for (CourseFigures vm : course.vms()) {
      vms.append("<li><strong>%s</strong><span class=\"meta\">%s</span></li>\n"
          .formatted(Template.text(vm.name()), Template.text(vm.description())));
    }
    String main = Template.filled(
        "index.html",
        Map.of(
            "first", LessonHtml.path(course.lessons().get(0).id()),
            "lessons", String.valueOf(course.lessons().size()),
            "exercises", String.valueOf(course.exercises().size()),
            "chapters", chapters.toString(),
            "vms", vms.toString(),
            "rust", Template.text(course.rustCompiler())));
    return new SitePage(
        "index.html",
        "Bytewise: the memory model of the JVM, measured",
        "A course about what Java costs in memory. Every figure in it was measured.",
        SitePage.Section.LESSONS,
        main);
  }
}
