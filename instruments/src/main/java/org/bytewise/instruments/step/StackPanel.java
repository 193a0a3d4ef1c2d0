package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.stepping.Frame;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/** The column with the threads' frames, innermost first, and below them the variables. */
final class StackPanel {
  /** So many frames of one method in a row are all shown; of more, only the ends. */
  private static final int MOST_ALIKE = 3;

  private final int width;
  private final Glyphs glyphs;
  private final StepSources sources;

  StackPanel(int width, Glyphs glyphs, StepSources sources) {
    this.width = width;
    this.glyphs = glyphs;
    this.sources = sources;
  }

  /** A frame's rows, or those of frames folded into one row. */
  private record Block(List<PanelRow> head, List<List<PanelRow>> locals, int frames) {
    int size() {
      return head.size() + localRows();
    }

    int localRows() {
      return locals.stream().mapToInt(List::size).sum();
    }
  }

  /**
   * Returns the rows. The innermost frames and the variables are shown first if there is not enough
   * room, and the others counted.
   *
   * @param most the maximum number of rows
   */
  List<PanelRow> rows(Stop stop, int most) {
    List<List<PanelRow>> variables = slots(stop);
    int all =
        variables.isEmpty() ? 0 : 1 + variables.stream().mapToInt(List::size).sum();
    List<PanelRow> frames = frames(stop.threads(), most - Math.min(all, Math.max(3, most / 2)));
    List<PanelRow> rows = new ArrayList<>(frames);
    if (all > 0 && frames.size() < most) {
      rows.addAll(PanelRow.of(Style.STRONG, "variables", width, 2));
      rows.addAll(fitting(variables, most - rows.size(), "more variable"));
    }
    return rows;
  }

  /**
   * Returns the rows of the variables alone, without a heading.
   *
   * @param most the maximum number of rows
   */
  List<PanelRow> variables(Stop stop, int most) {
    return fitting(slots(stop), most, "more variable");
  }

  private List<List<PanelRow>> slots(Stop stop) {
    return stop.variables().stream().map(this::slot).toList();
  }

  /**
   * Returns the rows of one of several threads, without its name.
   *
   * @param most the maximum number of rows
   */
  List<PanelRow> rows(ThreadView thread, int most) {
    return frames(List.of(thread), most);
  }

  private List<PanelRow> frames(List<ThreadView> threads, int most) {
    List<Block> blocks = new ArrayList<>();
    for (ThreadView thread : threads) {
      if (threads.size() > 1) {
        Style style = thread.current() ? Style.STRONG : Style.MUTED;
        blocks.add(
            new Block(PanelRow.of(style, ThreadColumns.title(thread), width, 2), List.of(), 0));
      }
      blocks.addAll(blocks(thread));
    }
    // Locals of outer frames give way first, then the frames themselves.
    int shown = blocks.size();
    while (shown > 0 && size(blocks, shown) > most) {
      shown--;
    }
    List<PanelRow> rows = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      rows.addAll(blocks.get(i).head());
      if (i < shown) {
        blocks.get(i).locals().forEach(rows::addAll);
      }
    }
    if (rows.size() <= most) {
      return rows;
    }
    return cut(blocks, shown, most);
  }

  private static int size(List<Block> blocks, int withLocals) {
    int rows = 0;
    for (int i = 0; i < blocks.size(); i++) {
      rows += blocks.get(i).head().size();
      rows += i < withLocals ? blocks.get(i).localRows() : 0;
    }
    return rows;
  }

  /** Returns whole blocks from the innermost on, and the number of frames that have no room. */
  private List<PanelRow> cut(List<Block> blocks, int withLocals, int most) {
    List<PanelRow> rows = new ArrayList<>();
    int missing = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean locals = i < Math.max(1, withLocals);
      int needed = locals ? block.size() : block.head().size();
      if (missing > 0 || rows.size() + needed > most - 1) {
        if (i == 0) {
          rows.addAll(block.head());
          rows.addAll(fitting(block.locals(), most - 1 - rows.size(), "more local variable"));
        } else {
          missing += block.frames();
        }
      } else {
        rows.addAll(block.head());
        if (locals) {
          block.locals().forEach(rows::addAll);
        }
      }
    }
    if (missing > 0) {
      rows.add(new PanelRow(Style.MUTED, more(missing, "more frame"), 0, 0));
    }
    return rows.size() > most ? rows.subList(0, Math.max(0, most)) : rows;
  }

  private List<Block> blocks(ThreadView thread) {
    List<Block> blocks = new ArrayList<>();
    List<Frame> frames = thread.frames();
    for (int i = 0; i < frames.size(); ) {
      int end = i;
      while (end < frames.size() && isAlike(frames.get(i), frames.get(end))) {
        end++;
      }
      boolean last = end == frames.size();
      int more = last ? thread.more() : 0;
      boolean typed = frames.get(i).line().isPresent();
      if (!typed) {
        blocks.add(libraries(frames.subList(i, end), more));
      } else {
        int alike = end - i;
        // Further frames follow the last known one, so that one does not end the row.
        int folded = alike + more <= MOST_ALIKE ? 0 : alike - 2 - (more > 0 ? 0 : 1);
        for (int j = i; j < end; j++) {
          if (folded <= 0 || j < i + 2 || j >= i + 2 + folded) {
            blocks.add(frame(frames.get(j), blocks.isEmpty() && thread.current()));
          } else if (j == i + 2) {
            blocks.add(folded(folded + more));
          }
        }
        if (more > 0 && folded <= 0) {
          blocks.add(folded(more));
        }
      }
      i = end;
    }
    return blocks;
  }

  private static boolean isAlike(Frame one, Frame other) {
    return one.line().isPresent()
        ? other.line().isPresent() && one.method().equals(other.method())
        : other.line().isEmpty();
  }

  private Block folded(int frames) {
    return new Block(
        PanelRow.of(Style.MUTED, more(frames, "more frame"), width, 2), List.of(), frames);
  }

  private Block libraries(List<Frame> frames, int more) {
    int others = frames.size() - 1 + more;
    String text = VisibleText.of(StepNames.type(frames.get(0).method()))
        + (others == 0 ? "" : " and " + Words.count(others, "more library frame"));
    return new Block(PanelRow.of(Style.MUTED, text, width, 2), List.of(), frames.size() + more);
  }

  private Block frame(Frame frame, boolean innermost) {
    String line = frame
        .line()
        .map(sources::find)
        .map(place -> ", line" + StepNames.KEPT_SPACE + place.number())
        .orElse("");
    List<List<PanelRow>> locals = frame.locals().stream().map(this::slot).toList();
    Style style = innermost ? Style.HEADING : Style.STRONG;
    return new Block(
        PanelRow.of(style, VisibleText.of(frame.method()) + line, width, 2), locals, 1);
  }

  private List<PanelRow> slot(Slot slot) {
    String text = "  " + StepNames.slot(slot, glyphs);
    return slot.content() instanceof Content.Reference reference
        ? PanelRow.pointing(Style.PICTURE, text, reference.label(), width, 2)
        : PanelRow.of(Style.PICTURE, text, width, 2);
  }

  /** Returns the rows of as many slots as fit, and the number of the others. */
  private List<PanelRow> fitting(List<List<PanelRow>> slots, int most, String what) {
    List<PanelRow> rows = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      boolean last = i == slots.size() - 1;
      if (rows.size() + slots.get(i).size() > (last ? most : most - 1)) {
        if (rows.size() < most) {
          rows.add(new PanelRow(Style.MUTED, "  " + more(slots.size() - i, what), 0, 0));
        }
        return rows;
      }
      rows.addAll(slots.get(i));
    }
    return rows;
  }

  /** Returns a number and its noun, which is left out if there is no room for it. */
  private String more(int count, String what) {
    String text = glyphs.ellipsis() + " " + Words.count(count, what);
    return text.length() + 2 <= width
        ? text
        : glyphs.ellipsis() + " " + Words.number(count) + " more";
  }
}
