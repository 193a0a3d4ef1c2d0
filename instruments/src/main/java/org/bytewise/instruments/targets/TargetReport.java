package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** A report on targets, some of which could perhaps not be measured. Immutable. */
public abstract class TargetReport implements Report {
  private final List<TargetRow> rows;
  private final String prefix;

  /**
   * Reports on rows.
   *
   * @param rows in the order of the targets
   * @param prefix what messages about failures begin with; may be empty
   */
  protected TargetReport(List<TargetRow> rows, String prefix) {
    this.rows = List.copyOf(rows);
    this.prefix = prefix;
  }

  /** Returns the rows that could be measured. */
  protected final List<TargetRow> measured() {
    return rows.stream().filter(TargetRow::isMeasured).toList();
  }

  /** Returns the data of one row. */
  protected abstract Map<String, Object> data(TargetRow row);

  @Override
  public final List<Line> errors(int width, Glyphs glyphs) {
    return rows.stream()
        .flatMap(row -> row.failureLines(prefix, width).stream())
        .toList();
  }

  @Override
  public abstract List<Line> results(int width, Glyphs glyphs);

  @Override
  public final List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>(results(width, glyphs));
    lines.addAll(errors(width, glyphs));
    return lines;
  }

  /** For lessons: {@code targets.0.shallowBytes}; of a single target the figures alone, too. */
  @Override
  public final Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    if (rows.size() == 1) {
      data = data(rows.get(0));
    }
    data.put("status", ended().word());
    data.put("targets", json());
    return data;
  }

  @Override
  public final List<Map<String, Object>> json() {
    return rows.stream().map(this::data).toList();
  }

  @Override
  public final RunStatus ended() {
    return rows.stream()
        .map(TargetRow::status)
        .filter(status -> status != RunStatus.OK)
        .findFirst()
        .orElse(RunStatus.OK);
  }
}
