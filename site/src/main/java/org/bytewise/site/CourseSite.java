package org.bytewise.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the course as pages that need neither a server nor anything from elsewhere. Stateless.
 *
 * <p>A page has all its text without a script; the script adds search, and forms that ask for a
 * prediction before its answer is shown.
 */
public final class CourseSite {
  /** A file that marks a folder as a site, so that it can be replaced. */
  public static final String MARK = "assets/figures.json";

  private static final List<String> ASSETS =
      List.of("site.css", "site.js", "search.js", "icon.svg");

  private CourseSite() {}

  /**
   * Returns all files of the site by their path, with {@code /} between folders.
   *
   * @param digest the digest of the course, for {@link FiguresFile}
   */
  public static Map<String, String> files(CourseContent course, String digest) {
    Pictures pictures = new Pictures();
    List<SitePage> pages = new ArrayList<>();
    pages.add(IndexHtml.of(course));
    course.chapters().forEach(chapter -> pages.add(ChapterHtml.of(course, chapter)));
    for (int i = 0; i < course.lessons().size(); i++) {
      pages.add(LessonHtml.of(course, i, pictures));
    }
    pages.add(ExercisesHtml.index(course));
    pages.addAll(ExercisesHtml.all(course));
    pages.add(CheatSheetHtml.of(course));
    pages.add(new SitePage(
        "search.html",
        "Search",
        "Search the course",
        SitePage.Section.NONE,
        Template.file("search.html")));
    Map<String, String> files = new LinkedHashMap<>();
    String measured = measured(course);
    pages.forEach(page -> files.put(page.path(), page.html(measured)));
    pictures.files().forEach((name, svg) -> files.put("pictures/" + name, svg));
    ASSETS.forEach(name -> files.put("assets/" + name, Template.file(name)));
    files.put("assets/search-index.js", SearchIndex.script(course));
    files.put(MARK, FiguresFile.text(digest, course.vms()));
    return files;
  }

  private static String measured(CourseContent course) {
    String others = course.others().stream()
        .map(vm -> Template.text(vm.name()))
        .collect(Collectors.joining("; "));
    return "Every figure was measured on %s.%s Those of Rust were recorded with %s."
        .formatted(
            Template.text(course.here().name()),
            others.isEmpty()
                ? ""
                : " A small number after a figure leads to what others say where they differ: "
                    + others + ".",
            Template.text(course.rustCompiler()));
  }

  /**
   * Writes files below a folder that exists.
   *
   * @throws IOException if one cannot be written
   */
  public static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
