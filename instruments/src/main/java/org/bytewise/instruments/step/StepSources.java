package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.Declaration;

/**
 * The sources that a run goes through: the code itself, whose statements are snippets of their own,
 * and declarations of the session. Not thread-safe.
 */
final class StepSources {
  private final List<String> code;

  /** Whether a snippet's text has been found to fill each line of the code, up to its end. */
  private final boolean[] taken;

  private final Map<String, Declaration> declared = new HashMap<>();

  /** The line of the code, from 0, in which a snippet begins; -1 if it does not. */
  private final Map<String, Integer> starts = new HashMap<>();

  /**
   * @param code the code that runs
   * @param declarations those of the session, which it can call
   */
  StepSources(String code, List<Declaration> declarations) {
    this.code = code.lines().toList();
    this.taken = new boolean[this.code.size()];
    declarations.forEach(one -> declared.put(one.id(), one));
  }

  /**
   * A line in its source.
   *
   * @param title the source's name; empty for the code that runs
   * @param lines the lines of the source
   * @param index the line, from 0
   */
  record Place(String title, List<String> lines, int index) {
    /** Returns the line's number, from 1. */
    int number() {
      return index + 1;
    }
  }

  /** Returns the code that runs. */
  List<String> code() {
    return code;
  }

  /** Returns where a line is. */
  Place find(SourceLine line) {
    Declaration other = declared.get(line.source());
    if (other != null) {
      List<String> lines = other.source().lines().toList();
      return new Place(other.name(), lines, Math.min(line.line(), lines.size()) - 1);
    }
    int start = starts.computeIfAbsent(line.source(), id -> search(line));
    int index = start + line.line() - 1;
    return start >= 0 && index < code.size()
        ? new Place("", code, index)
        : new Place("snippet " + line.source(), List.of(line.text()), 0);
  }

  /**
   * A part of a line.
   *
   * @param from the index of its first character
   * @param to the index after its last one
   */
  record Part(int from, int to) {}

  /**
   * Returns which part of its line in the code a statement is; empty if it is all of it, or if the
   * line has more than one part with the same text.
   */
  Optional<Part> part(SourceLine line) {
    Place place = find(line);
    String text = withoutSemicolon(line.text());
    String all = place.lines().get(place.index());
    if (!place.title().isEmpty() || text.isEmpty() || withoutSemicolon(all).equals(text)) {
      return Optional.empty();
    }
    List<Part> found = new ArrayList<>();
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
      String after = all.substring(at + text.length()).strip();
      if (isBeginning(all.substring(0, at)) && (after.isEmpty() || after.startsWith(";"))) {
        found.add(new Part(at, at + text.length()));
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Searches the code for the snippet that has a line. Snippets are numbered in the order in which
   * they stand in the code.
   */
  private int search(SourceLine line) {
    int low = 0;
    int high = code.size() - 1;
    for (Map.Entry<String, Integer> known : starts.entrySet()) {
      if (known.getValue() >= 0) {
        int order = order(known.getKey(), line.source());
        low = order < 0 ? Math.max(low, known.getValue()) : low;
        high = order > 0 ? Math.min(high, known.getValue()) : high;
      }
    }
    // The last semicolon may be JShell's.
    String text = withoutSemicolon(line.text());
    for (int start = low; start <= high; start++) {
      int index = start + line.line() - 1;
      if (index < code.size() && beginsIn(code.get(index), text) && !taken[index]) {
        taken[index] = withoutSemicolon(code.get(index)).equals(text);
        return start;
      }
    }
    return -1;
  }

  private static String withoutSemicolon(String line) {
    return line.strip().replaceFirst(";$", "").strip();
  }

  /** Returns whether a line has a statement, or a line of one, that begins with a text. */
  private static boolean beginsIn(String line, String text) {
    for (int at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
      if (isBeginning(line.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a statement can begin after the beginning of a line. */
  private static boolean isBeginning(String before) {
    String text = before.strip();
    return text.isEmpty() || text.matches("(?s).*(?:[;}]|\\*/)");
  }

  private static int order(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }
}
