package org.bytewise.instruments.step;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.bytewise.screen.Words;

/**
 * A recording as a page to click through, without a script: each stop is a section, and only the
 * one that the address names is shown. Also well-formed XML.
 */
final class StepHtml {
  /** More would make a page that browsers are slow to open. */
  static final int MOST_STOPS = 500;

  private static final String STYLES = """
      body{font:16px system-ui,sans-serif;margin:1.5rem;color:#1c2128;background:#ffffff}
      section{display:none}section:target,section.first{display:block}
      section:target~section.first{display:none}
      nav a,nav span{margin-right:1rem}h2{font-size:1.1rem}svg{max-width:100%;height:auto}
      pre{line-height:1.4;overflow-x:auto}.now{font-weight:bold;background:#fff3bf}
      a{color:#0a58ca}.ran{color:#59636e}
      @media (prefers-color-scheme:dark){body{color:#e6e9ed;background:#14181d}
      a{color:#7ab4ff}.now{background:#4d4214}.ran{color:#a3adb8}}
      @media print{section,section:target~section.first{display:block}nav{display:none}}
      """;

  private final StepSources sources;
  private final Writer out;

  StepHtml(StepSources sources, Writer out) {
    this.sources = sources;
    this.out = out;
  }

  /** Writes the page. */
  void write(StepMoment moment) throws IOException {
    int stops = Math.min(MOST_STOPS, moment.stops().size());
    out.write(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n");
    out.write("<meta charset=\"utf-8\"/>\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out.write("<title>Code, step by step</title>\n<style>\n");
    out.write(STYLES);
    out.write(StepMarkup.STYLES);
    out.write("</style>\n</head>\n<body>\n<h1>Code, step by step</h1>\n");
    if (stops < moment.stops().size()) {
      out.write("<p>The page has the first %s of %s steps.</p>\n"
          .formatted(Words.number(stops), Words.number(moment.stops().size())));
    }
    if (moment.cut().isPresent()) {
      out.write("<p>Recording ended: " + StepMarkup.text(moment.cut().get()) + ".</p>\n");
    }
    // The first one goes last, so that it can give way to any other one by its style alone.
    for (int i = stops - 1; i >= 0; i--) {
      section(new StepMoment(moment.stops(), i, moment.ended(), moment.cut()), stops);
    }
    out.write("</body>\n</html>\n");
  }

  private void section(StepMoment moment, int stops) throws IOException {
    int number = moment.at() + 1;
    out.write(
        "<section id=\"step-%d\"%s>\n".formatted(number, number == 1 ? " class=\"first\"" : ""));
    out.write("<h2>" + StepMarkup.text(StepTitles.of(moment, sources)) + "</h2>\n<nav>");
    link("first", 1, number > 1);
    link("previous", number - 1, number > 1);
    link("next", number + 1, number < stops);
    link("last", stops, number < stops);
    out.write("</nav>\n");
    source(moment);
    out.write(new StepSvg(sources, false).draw(moment, false));
    out.write("</section>\n");
  }

  private void link(String text, int to, boolean possible) throws IOException {
    out.write(
        possible
            ? "<a href=\"#step-%d\">%s</a>".formatted(to, text)
            : "<span>%s</span>".formatted(text));
  }

  private void source(StepMoment moment) throws IOException {
    Optional<StepSources.Place> place = moment.stop().line().map(sources::find);
    List<String> lines = place.map(StepSources.Place::lines).orElse(sources.code());
    SourceMarks marks = SourceMarks.of(sources, moment.stop(), moment.before());
    out.write("<pre>");
    for (int i = 0; i < lines.size(); i++) {
      SourceMarks.Mark kind = marks.of(i);
      String mark = switch (kind) {
        case CURRENT -> "► ";
        case OTHER_THREAD -> "▷ ";
        case RAN -> "✓ ";
        case NONE -> "  ";
      };
      String style = switch (kind) {
        case CURRENT -> "now";
        case OTHER_THREAD -> "other";
        case RAN -> "ran";
        case NONE -> "open";
      };
      Optional<StepSources.Part> part = kind == SourceMarks.Mark.CURRENT
          ? moment.stop().line().flatMap(sources::part)
          : Optional.empty();
      out.write(
          "<span class=\"%s\">%s%s</span>\n".formatted(style, mark, marked(lines.get(i), part)));
    }
    out.write("</pre>\n");
  }

  /** Returns a line in which the statement that it is about is underlined. */
  private static String marked(String line, Optional<StepSources.Part> part) {
    return part.map(one -> code(line.substring(0, one.from()))
            + "<u>"
            + code(line.substring(one.from(), one.to()))
            + "</u>"
            + code(line.substring(one.to())))
        .orElseGet(() -> code(line));
  }

  private static String code(String text) {
    return StepMarkup.text(text.replace("\t", "  "));
  }
}
