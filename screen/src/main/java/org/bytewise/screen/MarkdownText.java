package org.bytewise.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns parts into Markdown, for a document that is read rather than played. Next actions are left
 * out. Stateless.
 */
public final class MarkdownText {
  private MarkdownText() {}

  /**
   * Returns the lines of {@code parts}, with an empty line between blocks and none at the end.
   *
   * @param headings the level of a step's heading, from 1 to 6
   */
  public static List<String> lines(List<Part> parts, int headings) {
    List<String> lines = new ArrayList<>();
    Part before = null;
    for (Part part : parts) {
      List<String> block = block(part, headings);
      boolean list = part instanceof Part.Item && before instanceof Part.Item;
      if (!block.isEmpty()) {
        if (!lines.isEmpty() && !list) {
          lines.add("");
        }
        lines.addAll(block);
        before = part;
      }
    }
    return lines;
  }

  private static List<String> block(Part part, int headings) {
    if (part instanceof Part.Heading heading) {
      return List.of("#".repeat(headings) + " " + escaped(heading.title()));
    }
    if (part instanceof Part.Paragraph paragraph) {
      return List.of(text(paragraph.spans()));
    }
    if (part instanceof Part.Item item) {
      return List.of(item.marker() + " " + text(item.spans()));
    }
    if (part instanceof Part.Code code) {
      return fenced("java", code.lines());
    }
    if (part instanceof Part.Drawing drawing) {
      return fenced("text", drawing.lines());
    }
    if (part instanceof Part.Table table) {
      return table(table.rows());
    }
    if (part instanceof Part.Note note) {
      return note(note, headings);
    }
    if (part instanceof Part.Ask ask) {
      return List.of("**Question.** " + text(ask.spans()));
    }
    if (part instanceof Part.Choices choices) {
      List<String> lines = new ArrayList<>();
      for (List<Span> choice : choices.choices()) {
        lines.add(lines.size() + 1 + ". " + text(choice));
      }
      return lines;
    }
    return part instanceof Part.Feedback feedback ? List.of(text(feedback.spans())) : List.of();
  }

  private static List<String> fenced(String language, List<String> body) {
    String fence = body.stream().anyMatch(line -> line.contains("```")) ? "~~~~" : "```";
    List<String> lines = new ArrayList<>();
    lines.add(fence + language);
    body.forEach(line -> lines.add(line.stripTrailing()));
    lines.add(fence);
    return lines;
  }

  private static List<String> table(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(row.stream()
          .map(cell -> escaped(cell).replace("|", "\\|"))
          .collect(Collectors.joining(" | ", "| ", " |")));
      if (lines.size() == 1) {
        lines.add("| --- ".repeat(row.size()) + "|");
      }
    }
    return lines;
  }

  private static List<String> note(Part.Note note, int headings) {
    List<String> lines = new ArrayList<>();
    lines.add("> **" + escaped(note.title()) + ".**");
    lines.add(">");
    lines(note.body(), headings).forEach(line -> lines.add(line.isEmpty() ? ">" : "> " + line));
    return lines;
  }

  private static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(
          switch (span.style()) {
            case CODE -> code(span.text());
            case STRONG -> marked("**", span.text());
            case EMPHASIS -> marked("*", span.text());
            default -> escaped(span.text());
          });
    }
    return text.toString();
  }

  /**
   * Returns marked-up text. Spaces at its ends stay outside: between a mark and a space, Markdown
   * would take the mark for a plain asterisk.
   */
  private static String marked(String mark, String text) {
    String inner = text.strip();
    if (inner.isEmpty()) {
      return text;
    }
    int start = text.indexOf(inner);
    return text.substring(0, start)
        + mark
        + escaped(inner)
        + mark
        + text.substring(start + inner.length());
  }

  private static String code(String text) {
    return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
  }

  /** Escapes the characters that have a meaning in Markdown. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]#])", "\\\\$1");
  }
}
