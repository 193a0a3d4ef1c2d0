package org.bytewise.instruments.survivors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytewise.layout.HeapChange.Step;
import org.bytewise.layout.TypeNames;
import org.bytewise.snippets.SourceNames;

/** Formats paths as text: {@code cache → HashMap.table[] → HashMap.Node.value}. */
final class HeldThrough {
  private static final int MOST_PARTS = 6;
  private static final Set<String> THREAD_LOCALS =
      Set.of("threadLocals", "inheritableThreadLocals");

  private HeldThrough() {}

  /**
   * Returns a path in one line.
   *
   * @param arrow between two steps
   * @param ellipsis replaces steps that are left out
   */
  static String text(List<Step> path, String arrow, String ellipsis) {
    List<String> parts = shortened(collapsed(parts(path)), ellipsis);
    return String.join(" " + arrow + " ", parts);
  }

  private static List<String> parts(List<Step> path) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      Step step = path.get(i);
      switch (step.kind()) {
        case VARIABLE -> parts.add(step.name());
        case REPLACED_VARIABLE -> parts.add(step.name() + ", replaced");
        case THREAD -> parts.add("thread " + step.name());
        case VM -> parts.add("the VM");
        case STATIC -> parts.add(type(step) + "." + step.name());
        case SOFT -> parts.add(type(step) + ", softly");
        case SLOT -> parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "[]");
        case FIELD -> {
          if (step.owner().equals("java.lang.Thread") && THREAD_LOCALS.contains(step.name())) {
            parts.add("thread-local");
            // The map, its table, and the entry's value.
            i += Math.min(path.size() - 1 - i, 3);
          } else {
            parts.add(type(step) + "." + step.name());
          }
        }
      }
    }
    return parts;
  }

  private static String type(Step step) {
    return TypeNames.simple(SourceNames.of(step.owner()));
  }

  private static List<String> collapsed(List<String> parts) {
    List<String> result = new ArrayList<>();
    for (String part : parts) {
      if (result.isEmpty() || !result.get(result.size() - 1).equals(part)) {
        result.add(part);
      }
    }
    return result;
  }

  private static List<String> shortened(List<String> parts, String ellipsis) {
    if (parts.size() <= MOST_PARTS) {
      return parts;
    }
    List<String> result = new ArrayList<>(parts.subList(0, MOST_PARTS / 2));
    result.add(ellipsis);
    result.addAll(parts.subList(parts.size() - MOST_PARTS / 2 + 1, parts.size()));
    return result;
  }
}
