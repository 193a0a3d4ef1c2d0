package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.repl.instruments.Answer;
import org.bytewise.repl.text.Receipts;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** {@code /alloc}: says what code allocates: all types, each line, first-time costs. */
final class AllocCommand implements SlashCommand {
  @Override
  public String name() {
    return "alloc";
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return "[SNIPPET]";
  }

  @Override
  public String summary() {
    return "Says what code allocates: all types, each line, first-time costs";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Without SNIPPET it says so of the last Java that ran; with SNIPPET it runs it first.");
  }

  @Override
  public boolean takesJava() {
    return true;
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    if (!argument.isEmpty() && !desk.evaluate(argument)) {
      throw new CommandException("It did not run to its end, so there is no more to say.");
    }
    Answer last = desk.last()
        .orElseThrow(() -> new CommandException("Nothing has run yet; try /alloc \"a\".repeat(3)"));
    AllocationProfile profile = last.transcript().allocations();
    Receipts receipts = new Receipts(desk.screen().width(), desk.screen().glyphs());
    List<List<Line>> groups = new ArrayList<>();
    if (argument.isEmpty()) {
      groups.add(receipts.allocated(profile));
    }
    groups.add(byType(profile));
    groups.add(titled("by line", receipts.byLine(profile)));
    desk.screen().print(Paging.pages(desk.screen(), groups));
  }

  private static List<Line> byType(AllocationProfile profile) {
    List<Line> lines = new ArrayList<>();
    for (TypeAmount type : profile.byType()) {
      lines.add(Line.of(
          Style.RECEIPT,
          String.format(
              "  %12s  %12s  %s",
              Words.number(type.amount().objects()),
              Words.bytes(type.amount().bytes()),
              Words.type(type.type()))));
    }
    if (!lines.isEmpty()) {
      lines.add(0, Line.of(Style.MUTED, String.format("  %12s  %12s  type", "objects", "bytes")));
    }
    return lines;
  }

  private static List<Line> titled(String title, List<Line> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    List<Line> all = new ArrayList<>();
    all.add(Line.of(Style.MUTED, "  " + title));
    all.addAll(lines);
    return all;
  }
}
