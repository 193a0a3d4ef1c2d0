package org.bytewise.snippets.internal.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.HarmlessText;
import org.bytewise.snippets.ProbedValue;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.ThrownException;
import org.bytewise.snippets.internal.wire.SnippetReport;

/** Translates JShell's events into evaluations. */
public final class EvaluationReader {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

  private EvaluationReader() {}

  /** A part of the input that is a single snippet for JShell, and its position in the input. */
  public record Piece(String input, int offset, String code) {}

  /** Returns the allocations of a snippet without a report: none if it did not run. */
  static AllocationProfile unreported(SnippetEvent main) {
    boolean ran = main.value() != null
        || (main.exception() != null
            && !(main.exception() instanceof UnresolvedReferenceException));
    return ran
        ? AllocationProfile.uncounted("the child VM did not report on the run")
        : AllocationProfile.NONE;
  }

  /**
   * Returns the evaluation for a run that was not stopped.
   *
   * @param report the child's report on the run; empty if the snippet did not run
   */
  public static Evaluation of(
      JShell shell,
      Piece piece,
      SnippetEvent main,
      List<SnippetEvent> events,
      AllocationProfile profile,
      Optional<SnippetReport> report,
      ProbedValue probed) {
    Snippet snippet = main.snippet();
    Duration elapsed = elapsed(report);
    String source = piece.code().strip();
    if (main.status() == Snippet.Status.REJECTED) {
      return new Evaluation.Rejected(source, diagnostics(shell, piece, snippet));
    }
    if (main.exception() instanceof UnresolvedReferenceException unresolved) {
      return unresolved(shell, piece, unresolved);
    }
    if (main.exception() instanceof EvalException thrown) {
      return new Evaluation.Threw(source, thrown(thrown), profile, elapsed);
    }
    List<org.bytewise.snippets.Change> changes = Changes.toOthers(main, events);
    if (snippet instanceof VarSnippet variable && main.status() == Snippet.Status.VALID) {
      return value(
          source,
          variable.name(),
          variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
          variable.typeName(),
          main,
          changes,
          profile,
          report,
          probed);
    }
    if (snippet instanceof ExpressionSnippet expression && main.value() != null) {
      return value(
          source,
          expression.name(),
          false,
          expression.typeName(),
          main,
          changes,
          profile,
          report,
          probed);
    }
    if (snippet.kind().isPersistent()) {
      List<String> missing = snippet instanceof DeclarationSnippet declaration
          ? shell.unresolvedDependencies(declaration).toList()
          : List.of();
      return new Evaluation.Declared(
          source,
          Changes.kind(snippet),
          declaredName(snippet),
          Changes.of(main),
          missing,
          changes,
          profile,
          elapsed);
    }
    return new Evaluation.Completed(source, profile, elapsed);
  }

  private static Duration elapsed(Optional<SnippetReport> report) {
    return report.isPresent() ? Duration.ofNanos(report.get().run().elapsedNanos()) : Duration.ZERO;
  }

  private static String declaredName(Snippet snippet) {
    boolean isStatic = snippet.subKind() == Snippet.SubKind.SINGLE_STATIC_IMPORT_SUBKIND
        || snippet.subKind() == Snippet.SubKind.STATIC_IMPORT_ON_DEMAND_SUBKIND;
    return (isStatic ? "static " : "") + Changes.name(snippet);
  }

  private static Evaluation value(
      String source,
      String name,
      boolean temporary,
      String type,
      SnippetEvent main,
      List<org.bytewise.snippets.Change> changes,
      AllocationProfile profile,
      Optional<SnippetReport> report,
      ProbedValue probed) {
    boolean isNull = report.isPresent() ? report.get().nullValue() : "null".equals(main.value());
    return new Evaluation.Value(
        source,
        name,
        temporary,
        SourceNames.of(type),
        HarmlessText.of(main.value()),
        PRIMITIVES.contains(type),
        isNull,
        changes,
        profile,
        elapsed(report),
        probed);
  }

  /** Returns an evaluation with hints about classes in the unnamed package. */
  static Evaluation explained(Evaluation evaluation, UnnamedPackage unnamed) {
    return evaluation instanceof Evaluation.Rejected rejected
        ? new Evaluation.Rejected(rejected.source(), unnamed.explained(rejected.diagnostics()))
        : evaluation;
  }

  private static List<Diagnostic> diagnostics(JShell shell, Piece piece, Snippet snippet) {
    int found = piece.input().indexOf(snippet.source(), piece.offset());
    int offset = found < 0 ? piece.offset() : found;
    List<Diagnostic> result = new ArrayList<>();
    shell
        .diagnostics(snippet)
        .forEach(diag -> result.add(Diagnostics.of(diag, piece.input(), offset)));
    return result.isEmpty()
        ? Diagnostics.error("this cannot be compiled", piece.input(), offset)
        : result;
  }

  private static Evaluation unresolved(
      JShell shell, Piece piece, UnresolvedReferenceException exception) {
    DeclarationSnippet snippet = exception.getSnippet();
    List<String> missing = shell.unresolvedDependencies(snippet).toList();
    String message = missing.isEmpty()
        ? Changes.name(snippet) + " has errors; declare it again"
        : Changes.name(snippet)
            + " cannot be used yet: declare "
            + String.join(" and ", missing)
            + " first";
    return new Evaluation.Rejected(
        piece.code().strip(), Diagnostics.error(message, piece.input(), piece.offset()));
  }

  private static ThrownException thrown(JShellException exception) {
    List<ThrownException.Frame> frames = new ArrayList<>();
    for (StackTraceElement element : exception.getStackTrace()) {
      String file = element.getFileName();
      if (file != null && file.startsWith("#")) {
        frames.add(new ThrownException.Frame(
            element.getMethodName(), file.substring(1), element.getLineNumber()));
      }
    }
    String message = exception.getMessage();
    ThrownException cause =
        exception.getCause() instanceof JShellException nested ? thrown(nested) : null;
    String type = exception instanceof EvalException eval
        ? SourceNames.of(eval.getExceptionClassName())
        : exception.getClass().getName();
    return new ThrownException(
        type, message == null ? null : SourceNames.inText(HarmlessText.of(message)), frames, cause);
  }
}
