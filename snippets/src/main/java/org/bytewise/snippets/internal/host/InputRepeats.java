package org.bytewise.snippets.internal.host;

import java.time.Duration;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.HarmlessText;
import org.bytewise.snippets.Repetition;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.internal.wire.RepeatReport;
import org.bytewise.snippets.internal.wire.SnippetReport;

/** Runs the last input again, as it was compiled then. Used by the engine's thread. */
public final class InputRepeats {
  private final SessionVm vm;
  private final RunGuard guard;
  private final StatementRunner statements;

  /** @param statements has run the input, and learns how much it allocated when counted again */
  public InputRepeats(SessionVm vm, StatementRunner statements) {
    this.vm = vm;
    this.guard = vm.guard();
    this.statements = statements;
  }

  /** Runs the last input repeatedly for a while; see {@link Repetition}. */
  public Repetition repeat(Duration time) {
    guard.beginInput();
    try {
      if (guard.isStopped()) {
        return Repetition.ended("it was stopped", true);
      }
      Engine engine = vm.engine();
      guard.begin(engine);
      Optional<RepeatReport> report = engine.repeat(time.toNanos());
      RunGuard.Verdict verdict = guard.end();
      return report
          .map(InputRepeats::repetition)
          .orElseGet(() -> Repetition.ended(
              verdict == RunGuard.Verdict.UNSTOPPABLE ? RunGuard.ENDED : engine.ending(),
              verdict != RunGuard.Verdict.NONE));
    } finally {
      guard.endInput();
    }
  }

  private static Repetition repetition(RepeatReport report) {
    return new Repetition(
        report.runs(),
        report.bytes(),
        report.alike(),
        report.leastNanos(),
        report.processorNanos(),
        report.compiled(),
        report.thrown() == null ? null : HarmlessText.of(SourceNames.inText(report.thrown())),
        report.stopped());
  }

  /**
   * Runs the last input once more and counts everything it allocates as the code's own, because the
   * earlier runs have already caused the one-time allocations.
   */
  public AllocationProfile countAgain() {
    guard.beginInput();
    Engine engine = vm.engine();
    guard.begin(engine);
    try {
      Optional<SnippetReport> report = guard.isStopped() ? Optional.empty() : engine.countAgain();
      statements.noteCountedAgain(report);
      if (report.isEmpty()) {
        return AllocationProfile.uncounted(
            engine.isAlive() ? "it was stopped" : AllocationProfile.LOST_WITH_VM);
      }
      return engine.settledProfile(report.get());
    } finally {
      guard.end();
      guard.endInput();
    }
  }
}
