package org.bytewise.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytewise.lessons.page.PagePart;
import org.bytewise.lessons.page.Piece;

/** The parts of a lesson's page as HTML. One for a page. */
final class PartsHtml {
  /** Pixels; a picture this wide is not shrunk to a phone's width but scrolled. */
  private static final int BROAD = 480;

  private final String lesson;
  private final String root;
  private final SentenceHtml sentences;
  private final Footnotes footnotes;
  private final Pictures pictures;

  /**
   * @param lesson the lesson's id
   * @param root the way from the page to the site's folder, such as {@code ../}
   */
  PartsHtml(
      String lesson, String root, SentenceHtml sentences, Footnotes footnotes, Pictures pictures) {
    this.lesson = lesson;
    this.root = root;
    this.sentences = sentences;
    this.footnotes = footnotes;
    this.pictures = pictures;
  }

  String of(List<PagePart> parts) {
    StringBuilder html = new StringBuilder();
    String list = "";
    for (PagePart part : parts) {
      String wanted = part instanceof PagePart.Item item ? listOf(item) : "";
      if (!wanted.equals(list)) {
        html.append(list.isEmpty() ? "" : "</" + list + ">\n");
        html.append(wanted.isEmpty() ? "" : "<" + wanted + ">\n");
        list = wanted;
      }
      html.append(one(part));
    }
    return html.append(list.isEmpty() ? "" : "</" + list + ">\n").toString();
  }

  private static String listOf(PagePart.Item item) {
    return item.marker().equals("-") ? "ul" : "ol";
  }

  private String one(PagePart part) {
    if (part instanceof PagePart.Paragraph paragraph) {
      return "<p>" + sentences.of(paragraph.text()) + "</p>\n";
    }
    if (part instanceof PagePart.Item item) {
      return "<li>" + sentences.of(item.text()) + "</li>\n";
    }
    if (part instanceof PagePart.Note note) {
      return """
          <aside class="note" aria-label="%s">
          <p class="note-title">%s</p>
          %s</aside>
          """.formatted(
              Template.text(note.title()), Template.text(note.title()), of(note.body()));
    }
    if (part instanceof PagePart.Code code) {
      return code(code.lines());
    }
    if (part instanceof PagePart.Drawing drawing) {
      return drawing(drawing);
    }
    if (part instanceof PagePart.Table table) {
      return table(table);
    }
    return "<p class=\"missing\">" + Template.text(((PagePart.Missing) part).why()) + "</p>\n";
  }

  static String code(List<String> lines) {
    return "<pre class=\"code\"><code>%s</code></pre>\n"
        .formatted(Template.text(String.join("\n", lines)));
  }

  private String table(PagePart.Table table) {
    StringBuilder html = new StringBuilder("<div class=\"wide\">\n<table>\n<thead><tr>");
    for (Piece head : table.rows().get(0)) {
      html.append("<th scope=\"col\">").append(sentences.of(List.of(head))).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<Piece> row : table.rows().subList(1, table.rows().size())) {
      html.append("<tr><th scope=\"row\">")
          .append(sentences.of(row.subList(0, 1)))
          .append("</th>");
      for (Piece cell : row.subList(1, row.size())) {
        html.append("<td>").append(sentences.of(List.of(cell))).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }

  private String drawing(PagePart.Drawing drawing) {
    if (drawing.lines().isEmpty()) {
      return "";
    }
    String kind = drawing.kind().name().toLowerCase(Locale.ROOT);
    StringBuilder html = new StringBuilder("<figure class=\"%s\" data-measured=\"%s\">\n"
        .formatted(kind, Template.text(drawing.source())));
    if (drawing.svg().isPresent()) {
      Pictures.Picture picture = pictures.add(
          lesson + "-" + drawing.key().replace(".drawing", ""), drawing.svg().get());
      html.append(("<div class=\"wide\"><img%s src=\"%spictures/%s\" width=\"%d\" height=\"%d\""
              + " alt=\"%s\"></div>\n")
          .formatted(
              picture.width() > BROAD ? " class=\"broad\"" : "",
              root,
              picture.name(),
              picture.width(),
              picture.height(),
              alternative(drawing)));
      html.append("<details class=\"as-text\"><summary>As text</summary>\n")
          .append(screen(drawing.lines()))
          .append("</details>\n");
    } else {
      html.append(screen(drawing.lines()));
    }
    html.append(others(drawing));
    return html.append("</figure>\n").toString();
  }

  /** Returns the alternative text: what is drawn, and the sentences below the picture. */
  private static String alternative(PagePart.Drawing drawing) {
    List<String> lines = drawing.lines();
    String last = lines.get(lines.size() - 1).strip();
    String what = switch (drawing.kind()) {
      case LAYOUT -> "Where each byte is, " + drawing.source() + ": " + last;
      case STEP -> "The stack and the heap where the code has stopped; the same as text follows";
      default -> "Picture of " + drawing.source() + ": " + last;
    };
    return Template.text(what.replaceAll("\\s+", " "));
  }

  /** Returns lines as a terminal shows them. */
  static String screen(List<String> lines) {
    return "<pre class=\"screen\">%s</pre>\n".formatted(Template.text(String.join("\n", lines)));
  }

  /** Returns what other VMs draw, where it is something else and no mere matter of time. */
  private String others(PagePart.Drawing drawing) {
    if (drawing.kind() == PagePart.Kind.REPORT) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    Map<String, List<String>> others =
        footnotes.differing(drawing.key(), String.join("\n", drawing.lines()));
    others.forEach((text, vms) -> {
      String names = Template.text(String.join("; ", vms));
      html.append("<details class=\"other\"><summary>%s</summary>\n".formatted(names))
          .append(screen(text.lines().toList()))
          .append("</details>\n");
    });
    return html.toString();
  }
}
