package org.bytewise.instruments.footprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.Footprint;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;

/** The objects reachable from a value, as a table. */
record FootprintReport(Measured.OfValue value) implements Report {
  private static final int MOST_TYPES = 15;

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    return FootprintTable.of(value.footprint(), width, glyphs, MOST_TYPES).stream()
        .map(line -> Line.of(Style.PICTURE, line))
        .toList();
  }

  @Override
  public Map<String, Object> data() {
    Footprint footprint = value.footprint();
    Map<String, Object> data = Envelope.ok();
    data.put("type", value.type());
    data.put("target", value.target());
    data.put("vm", footprint.vm().description());
    data.put("shallowBytes", value.shallowBytes());
    TargetData.deep(data, Optional.of(footprint));
    data.put("sharedReferences", footprint.shared());
    List<Map<String, Object>> types = new ArrayList<>();
    for (Footprint.TypeShare share : footprint.byType()) {
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("type", share.type());
      type.put("objects", share.objects());
      type.put("bytes", share.bytes());
      types.add(type);
    }
    data.put("byType", types);
    return data;
  }
}
