package org.bytewise.instruments.layout;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.text.Fitting;
import org.bytewise.instruments.text.TextTable;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.ObjectLayout.Elements;
import org.bytewise.layout.ObjectLayout.Field;
import org.bytewise.layout.ObjectLayout.Gap;
import org.bytewise.layout.ObjectLayout.HeaderPart;
import org.bytewise.layout.ObjectLayout.Region;
import org.bytewise.layout.TypeNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/**
 * Writes a layout as a table: offset, size, type and name of each region, then the sum. Types are
 * written without their packages.
 */
public final class LayoutTable {
  private LayoutTable() {}

  /**
   * Writes a layout.
   *
   * @param layout not null
   * @param width columns of the terminal; longer lines are cut or wrapped
   * @param glyphs the characters to draw with
   * @return lines of at most that width, without colours or line terminators
   */
  public static List<String> of(ObjectLayout layout, int width, Glyphs glyphs) {
    TextTable table = new TextTable("OFFSET>", "SIZE>", "TYPE", "NAME");
    for (Region region : layout.regions()) {
      table.row(
          Words.number(region.offset()),
          Words.number(region.size()),
          type(region),
          name(region, layout));
    }
    if (layout.paddingBytes() > 0) {
      long start = layout.shallowBytes() - layout.paddingBytes();
      table.row(
          Words.number(start),
          Words.number(layout.paddingBytes()),
          "",
          "(" + layout.paddingWords() + ")");
    }
    String title = TypeNames.source(layout.type()) + ", " + layout.vm().description();
    List<String> lines = new ArrayList<>(Fitting.wrap(title, width));
    lines.addAll(table.lines(width, glyphs));
    lines.addAll(Fitting.wrap(layout.summary(), width));
    return List.copyOf(lines);
  }

  private static String type(Region region) {
    if (region instanceof Field field) {
      return TypeNames.simple(field.type());
    }
    return region instanceof Elements elements ? TypeNames.simple(elements.type()) : "";
  }

  private static String name(Region region, ObjectLayout layout) {
    if (region instanceof Field field) {
      return field.declaredIn().equals(layout.type())
          ? field.name()
          : field.name() + " (" + TypeNames.simple(field.declaredIn()) + ")";
    }
    if (region instanceof Elements elements) {
      return switch (elements.length()) {
        case 0 -> "(no elements)";
        case 1 -> "[0]";
        default -> "[0] to [%d]".formatted(elements.length() - 1);
      };
    }
    if (region instanceof HeaderPart part) {
      return "(header: " + part.kind().words() + ")";
    }
    return region instanceof Gap ? "(gap)" : "";
  }
}
