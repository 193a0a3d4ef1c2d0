package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The size, the alignment and the parts of a type. */
record RustTypeReport(String asked, RustRow.Type type, RustSource source) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(Lines.wrapped(type.name() + "  " + RustText.size(type), Style.PLAIN, width));
    int digits = Words.number(type.size()).length();
    for (RustRow.Part part : type.parts()) {
      String size = Words.number(part.size());
      String place = part.offset().isPresent() ? "  at " + part.offset().getAsLong() : "";
      // A name that is a number is a field of a tuple.
      String name = part.name().matches("\\d+") ? "." + part.name() : part.name();
      boolean ofVariant = name.matches("[^.]+\\..+|.+ of .+");
      String indent = ofVariant ? "    " : "  ";
      lines.add(Line.of(
          Style.PICTURE, indent + " ".repeat(digits - size.length()) + size + "  " + name + place));
    }
    lines.addAll(Lines.wrapped(source.line(), Style.MUTED, width));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = RustData.of(RunStatus.OK, "", asked, "type", source);
    data.put("type", type.name());
    RustData.type(data, type);
    return data;
  }
}
