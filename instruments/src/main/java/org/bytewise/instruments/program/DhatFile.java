package org.bytewise.instruments.program;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.Site;

/**
 * Writes call paths for DHAT's viewer, version 2 of its format, without lifetimes and accesses. Its
 * clock is what was allocated, in bytes. The types are the innermost frames.
 */
final class DhatFile {
  private static final String ROOT = "[root]";

  private DhatFile() {}

  /**
   * Writes the file.
   *
   * @param command what was run
   */
  static void write(List<Site> stacks, String command, Writer out) throws IOException {
    Map<String, Integer> frames = new LinkedHashMap<>();
    frames.put(ROOT, 0);
    // The viewer refuses two rows with one stack.
    Map<List<Integer>, Amount> rows = new LinkedHashMap<>();
    Stacks.forEach(stacks, (path, type, amount) -> {
      List<Integer> row = new ArrayList<>();
      row.add(frames.computeIfAbsent(frame(Stacks.typeFrame(type)), f -> frames.size()));
      for (int i = path.size() - 1; i >= 0; i--) {
        row.add(frames.computeIfAbsent(frame(path.get(i)), f -> frames.size()));
      }
      rows.merge(row, amount, Amount::plus);
    });
    out.write("{\"dhatFileVersion\":2,\"mode\":\"heap\",\"verb\":\"Allocated\"");
    out.write(",\"bklt\":false,\"bkacc\":false");
    out.write(",\"bu\":\"byte\",\"bsu\":\"bytes\",\"bksu\":\"objects\"");
    out.write(",\"tu\":\"B\",\"Mtu\":\"MB\"");
    out.write(",\"cmd\":" + JsonText.quoted(command));
    out.write(",\"pid\":" + ProcessHandle.current().pid());
    out.write(",\"te\":" + Stacks.sum(stacks, Amount::bytes));
    out.write(",\"pps\":[");
    String before = "\n";
    for (Map.Entry<List<Integer>, Amount> row : rows.entrySet()) {
      out.write(before + "{\"tb\":" + row.getValue().bytes() + ",\"tbk\":"
          + row.getValue().objects() + ",\"fs\":" + row.getKey().toString().replace(" ", "") + "}");
      before = ",\n";
    }
    out.write("],\n\"ftbl\":[");
    before = "\n";
    for (String frame : frames.keySet()) {
      out.write(before + JsonText.quoted(frame));
      before = ",\n";
    }
    out.write("]}\n");
  }

  /** Returns a frame in the form in which other readers of this format find its line. */
  private static String frame(String name) {
    return "0x0: " + name;
  }
}
