package org.bytewise.site;

import java.util.Map;

/**
 * A page: what the template surrounds. Immutable.
 *
 * @param path from the site's folder, such as {@code lessons/string-size.html}
 * @param title as in the browser's tab
 * @param about one sentence for search engines
 * @param section the entry of the menu that the page belongs to; empty for none
 * @param main HTML
 */
record SitePage(String path, String title, String about, Section section, String main) {
  /** The entries of the menu. */
  enum Section {
    LESSONS("Lessons", "index.html"),
    EXERCISES("Exercises", "exercises/index.html"),
    CHEAT_SHEET("Cheat sheet", "cheatsheet.html"),
    NONE("", "");

    private final String words;
    private final String address;

    Section(String words, String address) {
      this.words = words;
      this.address = address;
    }
  }

  /** Returns the way from a page to the site's folder. */
  static String root(String path) {
    return path.contains("/") ? "../" : "";
  }

  /**
   * Returns the file's content.
   *
   * @param measured a sentence, in HTML, that says what was measured where
   */
  String html(String measured) {
    String root = root(path);
    StringBuilder menu = new StringBuilder();
    for (Section one : Section.values()) {
      if (one != Section.NONE) {
        menu.append("<li><a href=\"%s%s\"%s>%s</a></li>\n"
            .formatted(
                root, one.address, one == section ? " aria-current=\"true\"" : "", one.words));
      }
    }
    return Template.filled(
        "page.html",
        Map.of(
            "title",
            Template.text(title),
            "about",
            Template.text(about),
            "root",
            root,
            "menu",
            menu.toString(),
            "main",
            main,
            "measured",
            measured));
  }
}
