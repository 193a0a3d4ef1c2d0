package org.bytewise.repl.prompt;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The greeting: what this is and what to type. */
final class Welcome {
  private Welcome() {}

  static void print(Console console, PromptOptions options) {
    if (options.learn().isPresent()) {
      return;
    }
    boolean back = Files.exists(options.progressFile());
    List<Line> lines = new ArrayList<>();
    lines.addAll(wrapped(
        console,
        new Span(Style.HEADING, "Bytewise"),
        Span.plain(" measures what Java costs in memory, on JDK "
            + System.getProperty("java.version") + ".")));
    lines.addAll(wrapped(
        console,
        Span.plain("Type Java, such as "),
        Span.code("new String()"),
        Span.plain(back ? ", or " : ", or begin with "),
        Span.code("/learn"),
        Span.plain(back ? " to go on where you stopped." : ".")));
    lines.addAll(wrapped(
        console,
        Span.code("/help"),
        Span.plain(" lists the commands, "),
        Span.code("/exit"),
        Span.plain(" leaves.")));
    int due = back ? DueReviews.count(options.progressFile()) : 0;
    if (due > 0) {
      lines.addAll(wrapped(
          console,
          Span.plain(Words.count(due, "question")
              + (due == 1 ? " that you missed is" : " that you missed are") + " due again: "),
          Span.code("/review"),
          Span.plain(due == 1 ? " asks it." : " asks them.")));
    }
    lines.add(Line.EMPTY);
    console.print(lines);
  }

  private static List<Line> wrapped(Console console, Span... spans) {
    return new ScreenText(console.width(), console.glyphs().unicode(), false, console::columns)
        .lines(List.of(new Part.Paragraph(List.of(spans))));
  }
}
