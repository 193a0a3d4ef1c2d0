package org.bytewise.snippets.internal.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/**
 * The declarations that a session has accepted and not dropped, in order, for restoring them when
 * the child VM is lost. Not thread-safe.
 */
public final class Ledger {
  /**
   * An accepted declaration.
   *
   * @param name its name; methods with their parameter types
   * @param temporary whether it is the result of an expression, which is not recomputed
   */
  public record Entry(String name, String source, boolean temporary, boolean imported) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Records the changes made by an evaluation. */
  public void note(List<SnippetEvent> events) {
    for (SnippetEvent event : events) {
      Snippet snippet = event.snippet();
      if (!snippet.kind().isPersistent() || SnippetNumbers.isHidden(snippet.id())) {
        continue;
      }
      if (event.status().isActive()) {
        entries.putIfAbsent(
            snippet.id(),
            new Entry(
                Changes.name(snippet),
                snippet.source(),
                snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
                snippet.kind() == Snippet.Kind.IMPORT));
      } else if (event.status() == Status.OVERWRITTEN || event.status() == Status.DROPPED) {
        entries.remove(snippet.id());
      }
    }
  }

  /** Removes a declaration. */
  void remove(String id) {
    entries.remove(id);
  }

  /** Returns all entries by snippet number, in order. */
  Map<String, Entry> all() {
    return new LinkedHashMap<>(entries);
  }

  /** Removes and returns all entries, in order. */
  public List<Entry> takeAll() {
    List<Entry> all = new ArrayList<>(entries.values());
    entries.clear();
    return all;
  }
}
