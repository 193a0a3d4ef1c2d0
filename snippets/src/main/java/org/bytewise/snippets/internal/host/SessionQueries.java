package org.bytewise.snippets.internal.host;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.bytewise.snippets.Bytecode;
import org.bytewise.snippets.Completeness;
import org.bytewise.snippets.Completion;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.HarmlessText;
import org.bytewise.snippets.SourceDocumentation;

/**
 * Queries of a session that do not change it. Used by the engine's thread; reading a variable's
 * value runs its {@code toString}.
 */
public final class SessionQueries {
  private final SessionVm vm;

  /** @param vm the VM of the session that is asked */
  public SessionQueries(SessionVm vm) {
    this.vm = vm;
  }

  private Engine engine() {
    return vm.engine();
  }

  /** Returns whether an input can be evaluated as it stands. */
  public Completeness completeness(String input) {
    if (InputCheck.isRejected(input)) {
      return Completeness.ERRONEOUS;
    }
    try {
      CompletionInfo info = engine().analysis().analyzeCompletion(input);
      return switch (info.completeness()) {
        case COMPLETE, COMPLETE_WITH_SEMI -> restCompleteness(info);
        case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> Completeness.INCOMPLETE;
        case EMPTY -> Completeness.EMPTY;
        case UNKNOWN -> Completeness.ERRONEOUS;
      };
    } catch (StackOverflowError | InternalError e) {
      return Completeness.ERRONEOUS;
    }
  }

  /** Returns whether the compiler can parse every statement of an input; nothing runs. */
  public boolean parses(String input) {
    String rest = input;
    try {
      while (!rest.isBlank()) {
        CompletionInfo info = engine().analysis().analyzeCompletion(rest);
        if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
          return true;
        }
        if (!info.completeness().isComplete()
            || engine().analysis().sourceToSnippets(info.source()).stream()
                .anyMatch(ErroneousSnippet.class::isInstance)) {
          return false;
        }
        rest = info.remaining() == null ? "" : info.remaining();
      }
      return true;
    } catch (StackOverflowError | InternalError e) {
      return false;
    }
  }

  /** Returns the completeness of the rest, given that the first statement is complete. */
  private Completeness restCompleteness(CompletionInfo info) {
    if (info.remaining() == null || info.remaining().isBlank()) {
      return Completeness.COMPLETE;
    }
    Completeness rest = completeness(info.remaining());
    return rest == Completeness.EMPTY ? Completeness.COMPLETE : rest;
  }

  /** Returns the possible continuations at a position in code. */
  public Completion complete(String code, int cursor) {
    int[] anchor = {cursor};
    Set<String> seen = new HashSet<>();
    List<Completion.Candidate> candidates =
        engine().analysis().completionSuggestions(code, cursor, anchor).stream()
            .filter(suggestion -> !suggestion.continuation().startsWith("$s"))
            .filter(suggestion -> seen.add(suggestion.continuation()))
            .map(s -> new Completion.Candidate(s.continuation(), s.matchesType()))
            .toList();
    return new Completion(Math.max(0, anchor[0]), candidates);
  }

  /** Returns the documentation of the element at a position in code. */
  public List<SourceDocumentation> documentation(String code, int cursor) {
    return engine().analysis().documentation(code, cursor, true).stream()
        .map(d -> new SourceDocumentation(d.signature(), text(d)))
        .toList();
  }

  private static String text(SourceCodeAnalysis.Documentation documentation) {
    String own = SnippetApi.documentation(documentation.signature());
    return own == null ? PlainDocumentation.of(documentation.javadoc()) : own;
  }

  /**
   * Returns the session's declarations.
   *
   * @param values whether to read the values of variables
   */
  public List<Declaration> declarations(boolean values) {
    return engine()
        .shell()
        .snippets()
        .filter(snippet -> snippet.kind().isPersistent())
        .filter(snippet -> !SnippetNumbers.isHidden(snippet.id()))
        .filter(snippet -> engine().shell().status(snippet).isDefined())
        .map(snippet -> declaration(snippet, values))
        .toList();
  }

  private Declaration declaration(Snippet snippet, boolean values) {
    Status status = engine().shell().status(snippet);
    String value = values && snippet instanceof VarSnippet variable && status == Status.VALID
        ? HarmlessText.of(engine().shell().varValue(variable))
        : null;
    return new Declaration(
        snippet.id(),
        Changes.kind(snippet),
        Changes.name(snippet),
        Changes.signature(snippet),
        value,
        snippet.source().strip(),
        status == Status.VALID);
  }

  /** Returns the current value of a variable as text; empty if there is no such variable. */
  public Optional<String> text(String variable) {
    return engine()
        .shell()
        .variables()
        .filter(snippet -> !SnippetNumbers.isHidden(snippet.id()))
        .filter(snippet -> engine().shell().status(snippet) == Status.VALID)
        .filter(snippet -> snippet.name().equals(variable))
        .findFirst()
        .map(snippet -> HarmlessText.of(engine().shell().varValue(snippet)));
  }

  /** Returns the instructions for a name. */
  public Bytecode bytecode(String name) {
    return new CodeLookup(engine()).find(name);
  }
}
