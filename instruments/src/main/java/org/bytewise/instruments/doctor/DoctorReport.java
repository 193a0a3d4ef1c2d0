package org.bytewise.instruments.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.HostFacts;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/**
 * The result of the health check.
 *
 * @param vmFlags the user's flags for the measured VM
 */
record DoctorReport(HostFacts facts, List<String> vmFlags, List<Finding> findings)
    implements Report {
  DoctorReport {
    vmFlags = List.copyOf(vmFlags);
    findings = List.copyOf(findings);
  }

  private static String java() {
    return "%s %s (%s)"
        .formatted(
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vendor"));
  }

  private static String javaHome() {
    return System.getProperty("java.home");
  }

  private boolean isHealthy() {
    return facts.filesProblem().isEmpty() && findings.stream().allMatch(Finding::works);
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    Map<String, String> about = new LinkedHashMap<>();
    about.put("bytewise", facts.version());
    about.put("Java", java());
    about.put("in", javaHome());
    about.put("flags", vmFlags.isEmpty() ? "none" : String.join(" ", vmFlags));
    table(about, width, lines);
    lines.add(Line.EMPTY);
    int names = findings.stream().mapToInt(f -> f.name().length()).max().orElse(0);
    for (Finding finding : findings) {
      String space = " ".repeat(names - finding.name().length());
      row(
          (finding.works() ? "works  " : "FAILS  ") + finding.name() + space + "  ",
          finding.detail(),
          finding.works() ? Style.PLAIN : Style.WRONG,
          width,
          lines);
    }
    if (!facts.parts().isEmpty()) {
      lines.add(Line.EMPTY);
      table(facts.parts(), width, lines);
    }
    lines.add(Line.EMPTY);
    Map<String, String> files = new LinkedHashMap<>(facts.files());
    files.put("archives", facts.archives());
    table(files, width, lines);
    facts.filesProblem().ifPresent(problem -> row("FAILS  ", problem, Style.WRONG, width, lines));
    return lines;
  }

  private static void table(Map<String, String> entries, int width, List<Line> lines) {
    int names = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
    entries.forEach((name, value) ->
        row(name + " ".repeat(names - name.length()) + "  ", value, Style.PLAIN, width, lines));
  }

  private static void row(String start, String text, Style style, int width, List<Line> lines) {
    String before = start;
    for (String part : Lines.wrapped(text, Math.max(1, width - start.length()), 0)) {
      lines.add(Line.of(style, before + part));
      before = " ".repeat(start.length());
    }
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    if (!isHealthy()) {
      List<String> reasons = new ArrayList<>();
      findings.stream()
          .filter(finding -> !finding.works())
          .forEach(finding -> reasons.add(finding.name() + ": " + finding.detail()));
      facts.filesProblem().ifPresent(reasons::add);
      data = Envelope.failed(RunStatus.FAILED, String.join("; ", reasons));
    }
    data.put("version", facts.version());
    data.put("java", java());
    data.put("javaHome", javaHome());
    data.put("vmFlags", vmFlags);
    List<Map<String, Object>> instruments = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", finding.name());
      entry.put("works", finding.works());
      entry.put("detail", finding.detail());
      instruments.add(entry);
    }
    data.put("instruments", instruments);
    List<Map<String, Object>> parts = new ArrayList<>();
    facts.parts().forEach((name, detail) -> parts.add(Map.of("name", name, "detail", detail)));
    data.put("parts", parts);
    data.putAll(facts.files());
    data.put("archives", facts.archives());
    data.put("filesProblem", facts.filesProblem().orElse(null));
    data.put("healthy", isHealthy());
    return data;
  }

  @Override
  public RunStatus ended() {
    return isHealthy() ? RunStatus.OK : RunStatus.FAILED;
  }

  @Override
  public boolean blamesEnvironment() {
    return true;
  }
}
