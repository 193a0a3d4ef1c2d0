package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SplitReport;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** A report on targets, including those that could not be measured. Immutable. */
public abstract class TargetReport implements SplitReport {
  private final List<TargetRow> rows;
  private final String prefix;

  /**
   * Reports on rows.
   *
   * @param rows in the order of the targets
   * @param prefix the prefix of messages about failures; may be empty
   */
  protected TargetReport(List<TargetRow> rows, String prefix) {
    this.rows = List.copyOf(rows);
    this.prefix = prefix;
  }

  /** Returns the rows that could be measured. */
  protected final List<TargetRow> measured() {
    List<TargetRow> measured = new ArrayList<>();
    for (TargetRow row : rows) {
      if (row.isMeasured()) {
        measured.add(row);
      }
    }
    return measured;
  }

  /** Returns the data of one row. */
  protected abstract Map<String, Object> data(TargetRow row);

  @Override
  public final List<Line> errors(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    for (TargetRow row : rows) {
      lines.addAll(row.failureLines(prefix, width, glyphs));
    }
    return lines;
  }

  @Override
  public abstract List<Line> results(int width, Glyphs glyphs);

  /**
   * Returns figures for lessons: {@code targets.0.shallowBytes}; for a single target also without
   * the prefix.
   */
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
    for (TargetRow row : rows) {
      if (row.status() != RunStatus.OK) {
        return row.status();
      }
    }
    return RunStatus.OK;
  }
}
