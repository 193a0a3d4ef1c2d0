package org.bytewise.site;

import java.util.List;

/** The cheat sheet, on one page. Stateless. */
final class CheatSheetHtml {
  private CheatSheetHtml() {}

  static SitePage of(CourseContent course) {
    StringBuilder html = new StringBuilder("<h1>Cheat sheet</h1>\n");
    html.append("<p class=\"lead\">Every rule is proven by its code, which has run on %s.</p>\n"
        .formatted(Template.text(course.here().name())));
    html.append("<ul class=\"rules\">\n");
    for (CourseContent.Rule rule : course.rules()) {
      String lesson = course
          .find(rule.lesson())
          .map(entry -> "<a class=\"lesson\" href=\"%s\">%s</a>"
              .formatted(
                  LessonHtml.path(entry.id()), Template.text(entry.lesson().number())))
          .orElse("");
      html.append("<li>\n<p><strong>%s</strong> %s %s</p>\n"
          .formatted(
              Template.text(rule.word()),
              SentenceHtml.markdown(rule.text()).strip().replaceFirst("^<p>(.*)</p>$", "$1"),
              lesson));
      html.append("<details><summary>Proof</summary>\n")
          .append(PartsHtml.code(rule.code().lines().toList()))
          .append("<figure class=\"receipt\" data-measured=\"%s\">\n"
              .formatted(Template.text(rule.code())))
          .append(PartsHtml.screen(rule.receipt()))
          .append("</figure>\n")
          .append(claims(rule.claims()))
          .append("</details>\n</li>\n");
    }
    html.append("</ul>\n");
    return new SitePage(
        "cheatsheet.html",
        "Cheat sheet",
        "Rules of thumb about memory in Java, each with its proof",
        SitePage.Section.CHEAT_SHEET,
        html.toString());
  }

  private static String claims(List<String> claims) {
    StringBuilder html = new StringBuilder("<ul class=\"claims\">\n");
    claims.forEach(
        claim -> html.append("<li>Holds: <code>" + Template.text(claim) + "</code></li>\n"));
    return html.append("</ul>\n").toString();
  }
}
