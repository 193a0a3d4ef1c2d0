package org.bytewise.instruments.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.elsewhere.InstrumentCalls;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.workbench.VmFigures;
import org.bytewise.screen.Glyphs;
import org.bytewise.snippets.Evaluation;
import org.junit.jupiter.api.Test;

class CollectorsReportTest {
  @Test
  void large_figures_stand_apart_in_eighty_columns() {
    CollectorRun run = new CollectorRun(
        "Shenandoah",
        null,
        new RunEnding(
            Optional.of(new Evaluation.Completed("{ }", AllocationProfile.NONE, Duration.ZERO))),
        false,
        Duration.ofMinutes(5),
        new VmFigures(1L << 27, 2_000_000, 0, 0, -1),
        new VmFigures(1L << 27, 1L << 27, 10_000, 1_234, -1),
        999_999_999_999L);
    CollectorsReport report = new CollectorsReport(List.of(run), 1L << 27, false, List.of());
    assertThat(InstrumentCalls.text(report, 80, Glyphs.ASCII).lines().toList().get(1))
        .isEqualTo(
            "Shenandoah  300,000 ms       10,000 1,234 ms 999,999,999,999 B    134,217,728 B")
        .hasSizeLessThanOrEqualTo(80);
  }
}
