package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.text.TextTable;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/** The list of all pairs. */
record PairListReport(List<ContainerPair> pairs, CallForm form) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    TextTable table = new TextTable("Pair", "Java", "Rust");
    pairs.forEach(pair -> table.row(pair.name(), pair.java(), pair.rust()));
    List<Line> lines = new ArrayList<>();
    table.lines(width, glyphs).forEach(line -> lines.add(Line.of(Style.PLAIN, line)));
    lines.add(Line.EMPTY);
    lines.addAll(Lines.wrapped(
        form.call("beside", "PAIR") + " measures the Java on your VM", Style.MUTED, width));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    BesideReport.KEYS.forEach(key -> data.put(key, null));
    List<Map<String, Object>> all = new ArrayList<>();
    for (ContainerPair pair : pairs) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", pair.name());
      one.put("javaType", pair.java());
      one.put("rustType", pair.rust());
      one.put("lesson", pair.lesson());
      all.add(one);
    }
    data.put("pairs", all);
    return data;
  }
}
