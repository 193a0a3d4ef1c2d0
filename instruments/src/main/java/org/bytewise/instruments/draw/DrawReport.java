package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SplitReport;
import org.bytewise.instruments.targets.FailureLines;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.snippets.heap.HeapDrawing;

/**
 * A picture of objects.
 *
 * @param sizes the deep sizes of the objects
 * @param failures why some values are not in the picture
 * @param prefix the prefix of error messages; may be empty
 * @param file the file to which the picture was written, if any
 */
record DrawReport(
    HeapDrawing drawing,
    DeepSizes sizes,
    GraphOptions options,
    List<TargetException> failures,
    String prefix,
    Optional<String> file)
    implements SplitReport {
  DrawReport {
    failures = List.copyOf(failures);
  }

  /** Returns the same report with the name of the file that now has the picture. */
  DrawReport withFile(String name) {
    return new DrawReport(drawing, sizes, options, failures, prefix, Optional.of(name));
  }

  /** Returns whether there is anything to draw. */
  boolean hasPicture() {
    return !drawing.roots().isEmpty();
  }

  /** Returns what the picture shows. */
  GraphModel model(Glyphs glyphs) {
    return GraphModel.of(drawing, sizes, options, glyphs);
  }

  @Override
  public Optional<String> svg() {
    return hasPicture() ? Optional.of(GraphSvg.of(model(Glyphs.UNICODE))) : Optional.empty();
  }

  @Override
  public List<Line> results(int width, Glyphs glyphs) {
    if (!hasPicture()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>(GraphPicture.of(model(glyphs), width, glyphs));
    file.ifPresent(name -> Lines.wrapped("The picture is in " + name + ".", width, 0)
        .forEach(text -> lines.add(Line.of(Style.MUTED, text))));
    return lines;
  }

  @Override
  public List<Line> errors(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    failures.forEach(one -> lines.addAll(FailureLines.of(one, prefix, width, glyphs)));
    return lines;
  }

  @Override
  public RunStatus ended() {
    if (failures.isEmpty()) {
      return RunStatus.OK;
    }
    RunStatus ended = RunStatus.of(failures.get(0).evaluation().orElse(null));
    return ended == RunStatus.OK ? RunStatus.FAILED : ended;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = failures.isEmpty()
        ? Envelope.ok()
        : Envelope.of(ended(), failures.get(0).evaluation().orElse(null));
    if (!failures.isEmpty()) {
      data.put("reason", failures.get(0).getMessage());
    }
    if (hasPicture()) {
      data.putAll(new GraphData(drawing, sizes).all());
    }
    data.put("file", file.orElse(null));
    return data;
  }
}
