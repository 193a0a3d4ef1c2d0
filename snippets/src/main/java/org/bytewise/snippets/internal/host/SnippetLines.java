package org.bytewise.snippets.internal.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.bytewise.counting.SourceLine;

/**
 * Maps lines of the classes that JShell generates to lines of the snippets. Thread-safe as long as
 * the session only waits for a snippet.
 */
public final class SnippetLines {
  private final JShell shell;

  /** By wrapper class. */
  private final Map<String, Known> wrappers = new HashMap<>();

  private record Wrapped(Snippet snippet, SnippetWrapper wrapper) {}

  /**
   * The snippets of a wrapper class.
   *
   * @param among how many snippets there were when they were searched for: a later one that
   *     declares the same name has the same class
   */
  private record Known(List<Wrapped> snippets, int among) {}

  SnippetLines(JShell shell) {
    this.shell = shell;
  }

  /** Returns the number of the snippet that a class was generated from; empty if there is none. */
  synchronized Optional<String> number(String className) {
    return wrapped(className).stream()
        .findFirst()
        .map(wrapped -> wrapped.snippet().id());
  }

  /** Returns the line of a snippet for a line of a class; empty for lines added by JShell. */
  public synchronized Optional<SourceLine> find(String className, int line) {
    List<Wrapped> all = line < 1 ? List.of() : wrapped(className);
    if (all.size() == 1) {
      return inSnippet(all.get(0), line);
    }
    Wrapped best = null;
    int most = 0;
    for (Wrapped one : all) {
      int typed = typedCharacters(one, line);
      if (typed > most) {
        most = typed;
        best = one;
      }
    }
    return best == null ? Optional.empty() : inSnippet(best, line);
  }

  private List<Wrapped> wrapped(String className) {
    String outer = outerClass(className);
    int among = (int) shell.snippets().count();
    Known known = wrappers.get(outer);
    if (known == null || known.snippets().isEmpty() || known.among() != among) {
      known = new Known(search(outer), among);
      wrappers.put(outer, known);
    }
    return known.snippets();
  }

  /** Returns the source of a snippet in which {@link #find} has found a line, by its number. */
  synchronized Optional<String> source(String number) {
    return wrappers.values().stream()
        .flatMap(known -> known.snippets().stream())
        .map(Wrapped::snippet)
        .filter(snippet -> snippet.id().equals(number))
        .map(Snippet::source)
        .findFirst();
  }

  /** Returns the wrapper class: {@code REPL.$JShell$12} for {@code REPL.$JShell$12$Point}. */
  private static String outerClass(String className) {
    int number = className.indexOf('$', className.indexOf("$JShell$") + 1) + 1;
    int end = className.indexOf('$', number);
    return end < 0 ? className : className.substring(0, end);
  }

  /**
   * Returns the snippets that a class was generated from, the last one first: several if they refer
   * to each other. Those that others have replaced are left out.
   */
  private List<Wrapped> search(String outer) {
    List<Snippet> snippets = new ArrayList<>(shell.snippets().toList());
    Collections.reverse(snippets);
    List<Wrapped> found = new ArrayList<>();
    for (Snippet snippet : snippets) {
      boolean replaced = shell.status(snippet) == Snippet.Status.OVERWRITTEN
          || shell.status(snippet) == Snippet.Status.DROPPED;
      if (!replaced && !(snippet instanceof ErroneousSnippet || snippet instanceof ImportSnippet)) {
        SnippetWrapper wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
        if (wrapper != null && wrapper.fullClassName().equals(outer)) {
          found.add(new Wrapped(snippet, wrapper));
        }
      }
    }
    return found;
  }

  /**
   * Returns how many characters of a line are those of a snippet; 0 if any typed one is not. JShell
   * gives the positions of the line within whichever snippet it comes from.
   */
  private static int typedCharacters(Wrapped wrapped, int line) {
    String source = wrapped.snippet().source();
    String code = wrapped.wrapper().wrapped();
    int start = startOf(line, code);
    int end = start < 0 ? -1 : code.indexOf('\n', start);
    int typed = 0;
    for (int at = Math.max(0, start); at < (end < 0 ? code.length() : end) && start >= 0; at++) {
      int position = wrapped.wrapper().wrappedToSourcePosition(at);
      boolean goesOn = at + 1 < code.length()
          && wrapped.wrapper().wrappedToSourcePosition(at + 1) == position + 1;
      if (position >= 0 && goesOn) {
        if (position >= source.length() || code.charAt(at) != source.charAt(position)) {
          return 0;
        }
        typed++;
      }
    }
    return typed;
  }

  /** Returns the index of the beginning of a line, counted from 1; -1 if there is no such line. */
  private static int startOf(int line, String code) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = code.indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    return start;
  }

  private static Optional<SourceLine> inSnippet(Wrapped wrapped, int line) {
    String source = wrapped.snippet().source();
    String code = wrapped.wrapper().wrapped();
    int start = startOf(line, code);
    if (start < 0) {
      return Optional.empty();
    }
    int end = code.indexOf('\n', start);
    end = end < 0 ? code.length() : end;
    for (int at = start; at < end; at++) {
      int position = wrapped.wrapper().wrappedToSourcePosition(at);
      if (isTyped(wrapped.wrapper(), at, position, source)) {
        return Optional.of(lineAt(wrapped.snippet().id(), source, position));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a position is typed code: JShell maps added code to a single neighbouring
   * position, whereas typed code advances with the source; its last character follows the one
   * before.
   */
  static boolean isTyped(SnippetWrapper wrapper, int at, int position, String source) {
    String code = wrapper.wrapped();
    if (position < 0 || position >= source.length()) {
      return false;
    }
    char c = code.charAt(at);
    boolean last = position + 1 == source.length() || at + 1 == code.length();
    boolean goesOn = last
        ? position == 0 || (at > 0 && wrapper.wrappedToSourcePosition(at - 1) == position - 1)
        : wrapper.wrappedToSourcePosition(at + 1) == position + 1;
    return goesOn && !Character.isWhitespace(c) && c == source.charAt(position);
  }

  private static SourceLine lineAt(String id, String source, int position) {
    int line =
        1 + (int) source.substring(0, position).chars().filter(c -> c == '\n').count();
    return new SourceLine(
        id, line, source.lines().skip(line - 1).findFirst().orElse("").strip());
  }
}
