package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.Stop;

/**
 * A run, step by step.
 *
 * @param outcome how it ended
 * @param missing the session's declarations that could not be repeated
 * @param played where a reader who has seen the steps has left them; empty if they are to be
 *     printed
 * @param files the files that show it
 */
record StepReport(
    SteppedRun run,
    StepSources sources,
    RunStatus outcome,
    List<String> missing,
    Optional<Left> played,
    List<String> files)
    implements Report {

  /** A step's rows: no step is that long unless there is too much to see anyway. */
  private static final int MOST_ROWS = 200;

  /**
   * Where a reader has left.
   *
   * @param step from 1
   * @param recorded how many steps there were at that time
   * @param ended whether recording had ended
   */
  record Left(int step, int recorded, boolean ended) {}

  StepReport withFiles(List<String> written) {
    return new StepReport(run, sources, outcome, missing, played, written);
  }

  private RunEnding ending() {
    return RunEnding.of(run.transcript());
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    if (played.isEmpty() && files.isEmpty()) {
      for (int i = 0; i < run.stops().size(); i++) {
        lines.addAll(step(new StepMoment(run.stops(), i, true, run.cut()), width, glyphs));
        lines.add(Line.EMPTY);
      }
    }
    List<String> notes = new ArrayList<>();
    if (played.isPresent() && !played.get().ended()) {
      notes.add("left at step %s; the code had not ended".formatted(step(played.get())));
    } else {
      if (!endsUnseen()) {
        lines.addAll(ending().lines(width, glyphs));
      }
      run.cut().ifPresent(why -> notes.add("recording ended: " + VisibleText.of(why)));
      played.ifPresent(left ->
          notes.add("left at step %s of %s".formatted(step(left), Words.number(left.recorded()))));
    }
    if (!run.stops().isEmpty() && played.isEmpty()) {
      notes.add(Words.count(run.stops().size(), "step") + ", interpreted: the JIT removes nothing");
    }
    files.forEach(file -> notes.add("written to " + VisibleText.of(file)));
    notes.forEach(note -> PanelRow.of(Style.RECEIPT, "  " + note, width, 2)
        .forEach(row -> lines.add(Line.of(row.style(), row.text()))));
    lines.addAll(RunEnding.missing(missing, width));
    return lines;
  }

  /** Returns whether the code ended with an object, of which the steps show more than a text. */
  private boolean endsUnseen() {
    return ending().last().orElse(null) instanceof Evaluation.Value value
        && value.text().isEmpty();
  }

  private static String step(Left left) {
    return Words.number(left.step());
  }

  private List<Line> step(StepMoment moment, int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    PanelRow.of(Style.HEADING, StepTitles.of(moment, sources), width, 2)
        .forEach(row -> lines.add(Line.of(row.style(), row.text())));
    CostLines cost = new CostLines(sources, glyphs);
    if (moment.at() > 0) {
      PanelRow.of(Style.RECEIPT, cost.allocated(moment.stop(), moment.before()), width, 2)
          .forEach(row -> lines.add(Line.of(row.style(), row.text())));
    }
    cost.events(moment.stop(), width).forEach(row -> lines.add(Line.of(row.style(), row.text())));
    lines.addAll(
        new StepView(sources, width, glyphs, false).lines(moment.stop(), moment.gone(), MOST_ROWS));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    StepData steps = new StepData(sources);
    Map<String, Object> data = ending().data();
    data.put("status", outcome.word());
    data.put("stops", run.stops().stream().map(steps::of).toList());
    data.put("cut", run.cut().orElse(null));
    data.put("output", output());
    data.put("missingDeclarations", missing);
    data.put("files", files);
    return data;
  }

  private String output() {
    StringBuilder output = new StringBuilder();
    for (Stop stop : run.stops()) {
      output.append(stop.output());
    }
    return output.toString();
  }

  @Override
  public RunStatus ended() {
    return outcome;
  }
}
