package org.bytewise.verify.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.verify.oracle.ProbeFile.Section;

/** What the plain VM counts for the probes of a section, at two calls of each. */
final class OracleCounts {
  private final Map<Probe, List<Count>> counts = new LinkedHashMap<>();

  private OracleCounts() {}

  static OracleCounts of(Section section, List<String> flags)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bytewise-oracle");
    try {
      ProbeClass.compile(section, List.of(), folder);
      OracleCounts oracle = new OracleCounts();
      for (String line : PlainVm.run(CountingMain.class, flags, folder)) {
        oracle.read(line.split("\t", -1), section);
      }
      return oracle;
    } finally {
      Folders.delete(folder);
    }
  }

  private void read(String[] columns, Section section) {
    Probe probe = section.probes().get(Integer.parseInt(columns[0]));
    Map<String, Amount> types = new TreeMap<>();
    for (int i = 2; i < columns.length; i += 3) {
      types.put(
          columns[i], new Amount(Long.parseLong(columns[i + 1]), Long.parseLong(columns[i + 2])));
    }
    counts
        .computeIfAbsent(probe, key -> new ArrayList<>())
        .add(new Count(Long.parseLong(columns[1]), types, null));
  }

  /** Both counts of a probe. */
  List<Count> of(Probe probe) {
    return counts.getOrDefault(probe, List.of());
  }
}
