package org.bytewise.instruments.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.Footprint;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * Renders the receipt under a result: the size of its value and its allocations, with one-time
 * allocations, other threads and off-heap memory listed separately. Immutable.
 *
 * @param width columns of the terminal; longer lines are wrapped where possible
 * @param glyphs the characters that can be shown
 */
public record Receipts(int width, Glyphs glyphs) {
  private static final String INDENT = "  ";

  /** The column of the types beside the figures; if they do not fit there, they go below. */
  private static final int TYPES_COLUMN = 44;

  /** The most lines of types; the remaining types are only counted. */
  private static final int MOST_TYPE_LINES = 4;

  public Receipts {
    if (width < 1) {
      throw new IllegalArgumentException("width " + width + " must be >= 1");
    }
  }

  /**
   * Returns the whole receipt of one statement.
   *
   * @param allocations what it allocated
   * @param size the size of its value, if it is an object
   */
  public List<Line> of(AllocationProfile allocations, Optional<Measured.OfValue> size) {
    List<Line> lines = new ArrayList<>();
    size.ifPresent(value -> lines.addAll(size(value)));
    size.ifPresent(value -> lines.addAll(changed(value)));
    lines.addAll(allocated(allocations));
    return lines;
  }

  /** Returns the size of a value: {@code 24 B shallow, 48 B deep}. */
  private List<Line> size(Measured.OfValue value) {
    Footprint footprint = value.footprint();
    String deep = footprint.complete()
        ? Words.bytes(footprint.deepBytes())
        : "at least " + Words.bytes(footprint.deepBytes());
    return receipt("%s shallow, %s deep".formatted(Words.bytes(value.shallowBytes()), deep));
  }

  /**
   * Returns how a value's own {@code toString} changed it, since later lines measure the result.
   */
  private List<Line> changed(Measured.OfValue value) {
    Footprint before = value.footprint();
    Footprint after = value.afterShowing().orElse(before);
    if (!before.complete() || !after.complete()) {
      return List.of();
    }
    long bytes = after.deepBytes() - before.deepBytes();
    long objects = after.objects() - before.objects();
    if (bytes == 0 && objects == 0) {
      return List.of();
    }
    String how = bytes >= 0 && objects >= 0
        ? "added %s in %s".formatted(Words.bytes(bytes), Words.count(objects, "object"))
        : bytes <= 0 && objects <= 0
            ? "removed %s in %s".formatted(Words.bytes(-bytes), Words.count(-objects, "object"))
            : "left %s in %s"
                .formatted(Words.bytes(after.deepBytes()), Words.count(after.objects(), "object"));
    return receipt("displaying it changed it: its toString() " + how);
  }

  /** Returns the allocations by type, and those listed separately. */
  public List<Line> allocated(AllocationProfile profile) {
    List<Line> lines = new ArrayList<>(own(profile));
    apart("one-time allocations", profile.oneTime(), lines);
    apart("in other threads", profile.otherThreads(), lines);
    circumstances(profile.circumstances(), lines);
    if (profile.directBytes() > 0) {
      lines.addAll(
          receipt("off-heap: " + Words.bytes(profile.directBytes()) + " more in direct buffers"));
    } else if (profile.directBytes() < 0) {
      lines.addAll(
          receipt("off-heap: " + Words.bytes(-profile.directBytes()) + " less in direct buffers"));
    }
    return lines;
  }

  private void circumstances(AllocationProfile.Circumstances around, List<Line> lines) {
    String since = "other threads since the last input";
    if (around.sinceLastInput().objects() > 0) {
      String bound = around.gapless() ? "" : "at least ";
      lines.addAll(receipt("%s: %s%s".formatted(since, bound, amount(around.sinceLastInput()))));
    } else if (!around.gapless()) {
      lines.addAll(receipt(since + ": the recording has gaps"));
    }
    if (around.classesLoaded() > 0) {
      lines.addAll(receipt("%s loaded along the way; run it again to see the cost without that"
          .formatted(
              around.classesLoaded() == 1
                  ? "1 class was"
                  : "%,d classes were".formatted(around.classesLoaded()))));
    }
  }

  private void apart(String what, Amount amount, List<Line> lines) {
    if (amount.objects() > 0) {
      lines.addAll(receipt(what + ": " + amount(amount)));
    }
  }

  private List<Line> own(AllocationProfile profile) {
    Amount own = profile.own();
    String figures = own.objects() == 0 ? "nothing" : amount(own);
    if (!profile.exact()) {
      String text = own.objects() == 0
          ? "allocations were not counted, because " + profile.reason()
          : "allocated at least %s, because %s".formatted(figures, profile.reason());
      List<Line> lines = new ArrayList<>(receipt(text));
      lines.addAll(indented(types(profile.byType(), width - 2 * INDENT.length())));
      return lines;
    }
    String text = INDENT + "allocated " + figures + " " + glyphs.dot() + " exact";
    List<String> types = types(profile.byType(), width - TYPES_COLUMN);
    boolean beside = text.length() < TYPES_COLUMN
        && types.stream().allMatch(line -> TYPES_COLUMN + line.length() <= width);
    if (!beside) {
      List<Line> lines = new ArrayList<>(receipt(text.strip()));
      lines.addAll(indented(types(profile.byType(), width - 2 * INDENT.length())));
      return lines;
    }
    if (types.isEmpty()) {
      return List.of(Line.of(Style.RECEIPT, text));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(Style.RECEIPT, text + " ".repeat(TYPES_COLUMN - text.length()) + types.get(0)));
    types.stream()
        .skip(1)
        .forEach(more -> lines.add(Line.of(Style.RECEIPT, " ".repeat(TYPES_COLUMN) + more)));
    return lines;
  }

  /**
   * Returns the allocations of each line of code, in order; empty if one line made them all.
   *
   * @param profile what was allocated
   */
  public List<Line> byLine(AllocationProfile profile) {
    if (profile.byLine().size() < 2) {
      return List.of();
    }
    int columns = profile.byLine().stream()
        .mapToInt(one -> amount(one.amount()).length())
        .max()
        .orElse(0);
    int room = Math.max(1, width - 2 * INDENT.length() - columns - 2);
    List<Line> lines = new ArrayList<>();
    for (LineAmount one : profile.byLine()) {
      String figures = amount(one.amount());
      String space = " ".repeat(columns - figures.length() + 2);
      String code = one.text();
      if (code.length() > room) {
        code =
            code.substring(0, Math.max(0, room - glyphs.ellipsis().length())) + glyphs.ellipsis();
      }
      lines.add(Line.of(Style.RECEIPT, INDENT + INDENT + figures + space + code));
    }
    return lines;
  }

  private static String amount(Amount amount) {
    return Words.amount(amount.objects(), amount.bytes());
  }

  /**
   * Returns types with their counts, as many to a line as fit, on at most {@link #MOST_TYPE_LINES}.
   */
  private List<String> types(List<TypeAmount> types, int room) {
    for (int shown = types.size(); shown > 0; shown--) {
      List<String> words = new ArrayList<>();
      for (TypeAmount type : types.subList(0, shown)) {
        words.add("%s %s%s"
            .formatted(
                Words.type(type.type()),
                glyphs.times(),
                Words.number(type.amount().objects())));
      }
      if (shown < types.size()) {
        words.add(Words.count(types.size() - shown, "more type"));
      }
      List<String> lines = Lines.listed(words, room);
      if (lines.size() <= MOST_TYPE_LINES) {
        return lines;
      }
    }
    return types.isEmpty() ? List.of() : List.of(Words.count(types.size(), "type"));
  }

  private List<Line> receipt(String text) {
    return Lines.wrapped(text, Style.RECEIPT, width, INDENT);
  }

  private static List<Line> indented(List<String> lines) {
    return lines.stream()
        .map(line -> Line.of(Style.RECEIPT, INDENT + INDENT + line))
        .toList();
  }
}
