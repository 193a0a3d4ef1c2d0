package org.bytewise.snippets.internal.host;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.HarmlessText;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.internal.host.EvaluationReader.Piece;
import org.bytewise.snippets.internal.wire.SnippetReport;

/**
 * Reports pieces that the compiler could not process or that did not run to their end, and replaces
 * a VM or a compiler that they have left unusable. Used by the engine's thread.
 */
final class FailedPieces {
  private final SessionVm vm;

  FailedPieces(SessionVm vm) {
    this.vm = vm;
  }

  static Evaluation tooDeep(Piece piece) {
    return new Evaluation.Rejected(
        piece.code().strip(),
        Diagnostics.error(
            "this is nested too deeply for the compiler; split it up",
            piece.input(),
            piece.offset()));
  }

  /** Restarts JShell, which accepts code even though its compiler crashed on it. */
  Evaluation notCompiled(Piece piece) {
    Recovery recovery = vm.recover();
    StringBuilder message = new StringBuilder(
        ("the compiler of this JDK (%s) crashes on this because of a bug of its own,"
                + " so it was not accepted")
            .formatted(Runtime.version()));
    if (!recovery.restored().isEmpty()) {
      message
          .append("; restored with initial values: ")
          .append(String.join(", ", recovery.restored()));
    }
    if (!recovery.lost().isEmpty()) {
      message.append("; lost: ").append(String.join(", ", recovery.lost()));
    }
    return new Evaluation.Rejected(
        piece.code().strip(), Diagnostics.error(message.toString(), piece.input(), piece.offset()));
  }

  /**
   * Restarts JShell if its compiler could not generate a class file for valid code, for example
   * because of a string of more than 65,535 bytes: it cannot compile anything after that (measured
   * on 17 and 25).
   *
   * @param started when the piece began, by {@link System#nanoTime}
   * @return what the compiler reported; empty if this is not the case
   */
  Optional<Evaluation> notGenerated(Piece piece, List<SnippetEvent> mains, long started) {
    return refusal(mains)
        .map(reason -> new Evaluation.VmLost(
            piece.code().strip(),
            reason,
            OptionalInt.empty(),
            vm.recover(),
            Duration.ofNanos(System.nanoTime() - started)));
  }

  private Optional<String> refusal(List<SnippetEvent> mains) {
    Engine engine = vm.engine();
    for (SnippetEvent main : mains) {
      if (main.status() == Status.RECOVERABLE_NOT_DEFINED
          && main.snippet() instanceof DeclarationSnippet declaration
          && engine.shell().unresolvedDependencies(declaration).findAny().isEmpty()) {
        return Optional.of("the compiler cannot generate a class for this and had to be restarted: "
            + engine
                .shell()
                .diagnostics(declaration)
                .findFirst()
                .map(diag -> HarmlessText.of(diag.getMessage(Locale.getDefault())))
                .orElse("it does not say why"));
      }
    }
    return Optional.empty();
  }

  /** Replaces the VM, which the piece has ended or which had to be ended. */
  Evaluation lost(Piece piece, RunGuard.Verdict verdict, Duration elapsed) {
    Engine engine = vm.engine();
    String reason = switch (verdict) {
      case UNSTOPPABLE -> RunGuard.ENDED;
      case TIMED_OUT ->
        "the code ran longer than %d ms and could not be stopped"
            .formatted(vm.options().timeLimit().toMillis());
      case NONE, INTERRUPTED -> engine.ending();
    };
    OptionalInt status = verdict == RunGuard.Verdict.NONE || verdict == RunGuard.Verdict.INTERRUPTED
        ? engine.exitStatus()
        : OptionalInt.empty();
    return new Evaluation.VmLost(piece.code().strip(), reason, status, vm.recover(), elapsed);
  }

  /** Forgets a snippet that was stopped while it ran. */
  Evaluation stopped(
      Piece piece,
      SnippetEvent main,
      RunGuard.Verdict verdict,
      AllocationProfile profile,
      SnippetReport report) {
    // A variable that never got its value does not count as an accepted declaration.
    vm.engine().forget(main.snippet());
    String source = piece.code().strip();
    Duration elapsed = Duration.ofNanos(report.run().elapsedNanos());
    return verdict == RunGuard.Verdict.TIMED_OUT
        ? new Evaluation.TimedOut(source, vm.options().timeLimit(), profile, elapsed)
        : new Evaluation.Interrupted(source, profile, elapsed);
  }

  /** Reports a piece that was not run, because the input had been stopped before. */
  static Evaluation skipped(Piece piece) {
    return new Evaluation.Interrupted(piece.code().strip(), AllocationProfile.NONE, Duration.ZERO);
  }
}
