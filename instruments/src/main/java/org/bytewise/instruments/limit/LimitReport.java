package org.bytewise.instruments.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.workbench.VmFigures;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * The outcome of code in a small heap.
 *
 * @param output what it printed
 * @param before the VM before the code ran
 * @param after the VM after the code had ended; null if the VM was lost
 * @param allocatedBytes bytes that the code's own thread allocated; -1 if unknown
 * @param missing the session's declarations that could not be repeated
 */
record LimitReport(
    RunEnding ending,
    String output,
    VmFigures before,
    VmFigures after,
    long allocatedBytes,
    List<String> missing)
    implements Report {

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>(ending.lines(width, glyphs));
    if (!ending.isRejected()) {
      receipt(
          "a heap of %s, of which the VM itself takes %s"
              .formatted(Words.bytes(before.maxHeapBytes()), Words.bytes(before.usedHeapBytes())),
          width,
          lines);
      if (allocatedBytes >= 0) {
        String collected = after == null
            ? ""
            : "; " + Words.count(after.collections() - before.collections(), "collection");
        receipt("allocated " + Words.bytes(allocatedBytes) + " in total" + collected, width, lines);
      }
    }
    lines.addAll(RunEnding.missing(missing, width));
    return lines;
  }

  private static void receipt(String text, int width, List<Line> lines) {
    lines.addAll(Lines.wrapped("  " + text, Style.RECEIPT, width));
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = ending.data();
    data.put("output", output);
    data.put("heapBytes", before.maxHeapBytes());
    data.put("heapBeforeBytes", before.usedHeapBytes());
    data.put("heapAfterBytes", after == null ? null : after.usedHeapBytes());
    data.put("allocatedBytes", allocatedBytes < 0 ? null : allocatedBytes);
    data.put("collections", after == null ? null : after.collections() - before.collections());
    data.put("missingDeclarations", missing);
    return data;
  }

  @Override
  public RunStatus ended() {
    return ending.outcome();
  }
}
