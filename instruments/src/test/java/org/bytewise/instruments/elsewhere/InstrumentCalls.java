package org.bytewise.instruments.elsewhere;

import static java.util.stream.Collectors.joining;

import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;

/** Calls of tools, each with a session that has run something before. */
public final class InstrumentCalls {
  private InstrumentCalls() {}

  public static Report call(Instrument tool, String argument) throws InstrumentException {
    return call(tool, "", argument);
  }

  public static Report call(Instrument tool, String before, String argument)
      throws InstrumentException {
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      if (!before.isEmpty()) {
        workbench.count(before);
      }
      return InstrumentList.run(tool, new InstrumentContext(workbench), argument);
    }
  }

  public static String text(Report report, int width, Glyphs glyphs) {
    return report.lines(width, glyphs).stream().map(Line::text).collect(joining("\n"));
  }

  public static String text(Report report) {
    return text(report, 80, Glyphs.UNICODE);
  }
}
