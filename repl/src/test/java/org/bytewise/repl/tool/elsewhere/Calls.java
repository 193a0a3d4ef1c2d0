package org.bytewise.repl.tool.elsewhere;

import static java.util.stream.Collectors.joining;

import org.bytewise.repl.instruments.Workbench;
import org.bytewise.repl.tool.Report;
import org.bytewise.repl.tool.Tool;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;

/** Calls of tools, each with a session that has run something before. */
final class Calls {
  private Calls() {}

  static Report call(Tool tool, String argument) throws ToolException {
    return call(tool, "", argument);
  }

  static Report call(Tool tool, String before, String argument) throws ToolException {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      if (!before.isEmpty()) {
        workbench.count(before);
      }
      return tool.run(new ToolContext(workbench), argument);
    }
  }

  static String text(Report report, int width, Glyphs glyphs) {
    return report.lines(width, glyphs).stream().map(Line::text).collect(joining("\n"));
  }

  static String text(Report report) {
    return text(report, 80, Glyphs.UNICODE);
  }
}
