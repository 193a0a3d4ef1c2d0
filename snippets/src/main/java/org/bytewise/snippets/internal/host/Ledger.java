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
 * The declarations that a session has accepted and not dropped, in their order: what has to come
 * back when the child VM is lost. Not thread-safe.
 */
public final class Ledger {
  /**
   * An accepted declaration.
   *
   * @param name its name; methods with their parameter types
   * @param temporary whether it is the result of an expression, which is not computed again
   */
  public record Entry(String name, String source, boolean temporary, boolean imported) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Takes note of what an evaluation changed. */
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

  /** Forgets a declaration. */
  void remove(String id) {
    entries.remove(id);
  }

  /** Everything by its snippet's number, in order. */
  Map<String, Entry> all() {
    return new LinkedHashMap<>(entries);
  }

  /** Takes everything out, in order. */
  public List<Entry> takeAll() {
    List<Entry> all = new ArrayList<>(entries.values());
    entries.clear();
    return all;
  }
}
