package org.bytewise.instruments.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.Ruling;
import org.bytewise.instruments.text.ScreenNames;
import org.bytewise.instruments.text.TextTable;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * What grew and what shrank from one profile to another.
 *
 * @param tolerance by how much objects and bytes may grow, in per cent
 */
public record ProfileDiff(SavedProfile before, SavedProfile after, double tolerance)
    implements Report {
  private static final int MOST_ROWS = 15;
  private static final double PER_CENT = 100.0;

  /** A place of which the amounts differ. */
  private record Change(String method, String type, Amount before, Amount after) {
    long bytes() {
      return after.bytes() - before.bytes();
    }

    long objects() {
      return after.objects() - before.objects();
    }
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(before.places().keySet());
    all.addAll(after.places().keySet());
    for (String place : all) {
      Amount was = before.places().getOrDefault(place, Amount.ZERO);
      Amount is = after.places().getOrDefault(place, Amount.ZERO);
      if (!was.equals(is)) {
        int tab = place.indexOf('\t');
        changes.add(new Change(place.substring(0, tab), place.substring(tab + 1), was, is));
      }
    }
    // A stable sort: places that changed alike stay in the order of their names.
    changes.sort(Comparator.comparingLong((Change one) -> Math.abs(one.bytes())).reversed());
    return changes;
  }

  /** Returns whether it grew by no more than is tolerated. */
  private Ruling ruling() {
    boolean more = exceeds(before.amount().bytes(), after.amount().bytes())
        || exceeds(before.amount().objects(), after.amount().objects());
    // What was missed before makes the growth less; what was missed after makes it more.
    if (!(more ? before.exact() : after.exact())) {
      return Ruling.UNPROVEN;
    }
    return more ? Ruling.BROKEN : Ruling.HOLDS;
  }

  private boolean exceeds(long was, long is) {
    return is > was && PER_CENT * (is - was) > tolerance * was;
  }

  @Override
  public boolean holds() {
    return ruling() == Ruling.HOLDS;
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(Lines.wrapped(
        "%s: from %s to %s".formatted(verdict(), amount(before), amount(after)),
        holds() ? Style.RIGHT : Style.WRONG,
        width));
    if (!before.exact() || !after.exact()) {
      lines.addAll(Lines.wrapped(
          "The figures of %s are lower bounds.".formatted(unproven()), Style.MUTED, width));
    }
    List<Change> changes = changes();
    if (!changes.isEmpty()) {
      TextTable table = new TextTable("bytes>", "objects>", "before>", "after>", "");
      for (Change one : changes.subList(0, Math.min(MOST_ROWS, changes.size()))) {
        table.row(
            signed(one.bytes()),
            signed(one.objects()),
            Words.number(one.before().bytes()),
            Words.number(one.after().bytes()),
            ScreenNames.of(one.type()) + " in " + ScreenNames.of(one.method()));
      }
      table.lines(width, glyphs).forEach(row -> lines.add(Line.of(Style.PICTURE, row)));
      if (changes.size() > MOST_ROWS) {
        lines.add(Line.of(Style.MUTED, Words.count(changes.size() - MOST_ROWS, "smaller change")));
      }
    }
    return lines;
  }

  private String verdict() {
    return switch (ruling()) {
      case BROKEN -> "grew by more than %s %%".formatted(plain(tolerance));
      case UNPROVEN -> "not proven to be within the tolerance of %s %%".formatted(plain(tolerance));
      case HOLDS ->
        before.exact() && before.amount().equals(after.amount())
            ? "unchanged"
            : "within the tolerance of %s %%".formatted(plain(tolerance));
    };
  }

  private String unproven() {
    return before.exact() ? "AFTER" : after.exact() ? "BEFORE" : "both";
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%s", number);
  }

  private static String signed(long number) {
    return (number > 0 ? "+" : number < 0 ? "-" : "") + Words.number(Math.abs(number));
  }

  private static String amount(SavedProfile profile) {
    Amount amount = profile.amount();
    return (profile.exact() ? "" : "at least ") + Words.amount(amount.objects(), amount.bytes());
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("before", Envelope.amount(before.amount()));
    data.put("after", Envelope.amount(after.amount()));
    data.put("exact", before.exact() && after.exact());
    data.put("tolerancePercent", tolerance);
    data.put("grew", ruling() == Ruling.UNPROVEN ? null : ruling() == Ruling.BROKEN);
    List<Object> all = new ArrayList<>();
    for (Change one : changes()) {
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("method", one.method());
      change.put("type", one.type());
      change.put("before", Envelope.amount(one.before()));
      change.put("after", Envelope.amount(one.after()));
      all.add(change);
    }
    data.put("changes", all);
    return data;
  }
}
