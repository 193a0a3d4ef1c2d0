package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Three real programs: alone, with {@code bytewise profile}, with the flight recorder's own
 * profile, and with async-profiler's allocation mode.
 */
final class Profiling extends OnRequest {
  private static final String LIBRARY = "linux-x64/libasyncProfiler.so";
  private static final ProcessRuns.Watch MEMORY =
      new ProcessRuns.Watch(ProcessRuns.PATIENCE_MINUTES, Profiling::memory);

  Profiling() {
    super("profile");
  }

  @Override
  void report(BenchmarkPaths place, int runs, List<String> lines)
      throws IOException, InterruptedException {
    lines.add(Table.line(
        "Program",
        "alone",
        "`bytewise profile`",
        "JFR, `settings=profile`",
        "async-profiler, `alloc`"));
    lines.add(Table.line("---", "--:", "--:", "--:", "--:"));
    List<String> notes = new ArrayList<>();
    Path library = library(place);
    for (ProfiledProgram program : ProfiledProgram.all(place)) {
      lines.add(program(place, runs, program, library, notes));
    }
    lines.add("");
    lines.addAll(notes);
  }

  private static String program(
      BenchmarkPaths place, int runs, ProfiledProgram program, Path library, List<String> notes)
      throws IOException, InterruptedException {
    Path report = place.scratch().resolve("report.txt");
    Files.deleteIfExists(report); // Of the program before.
    Path file = place.scratch().resolve("profile.out");
    Interleaved measured = Interleaved.run(
        place,
        runs,
        () -> timeAndMemory(place, "java", program.java()),
        () -> timeAndMemory(place, "bytewise profile", program.bytewise(place, report)),
        () -> timeAndMemory(
            place,
            "java with JFR",
            program.java("-XX:StartFlightRecording:settings=profile,filename=" + file + ".jfr")),
        () -> timeAndMemory(
            place,
            "java with async-profiler",
            program.java("-agentpath:" + library + "=start,event=alloc,collapsed,file=" + file)));
    List<String> cells = new ArrayList<>(List.of(program.name()));
    for (int side = 0; side < 4; side++) {
      cells.add(cell(measured, side));
      if (measured.outcome(side) instanceof Outcome.Failed failed) {
        notes.add("- " + program.name() + ": " + failed.why());
      }
    }
    if (Files.exists(report)) {
      notes.add("- " + program.name() + ": " + proven(report));
    }
    return Table.line(cells.toArray(String[]::new));
  }

  /** Returns time, its multiple of the program's alone, and memory. */
  private static String cell(Interleaved measured, int side) {
    if (measured.outcome(side) instanceof Outcome.Median time
        && measured.outcome(side, 1) instanceof Outcome.Median memory
        && measured.outcome(0) instanceof Outcome.Median alone) {
      String times =
          side == 0 ? "" : String.format(Locale.ROOT, " (×%.1f)", time.value() / alone.value());
      return String.format(
          Locale.ROOT, "%.1f s%s, %,.0f MiB", time.value() / 1_000, times, memory.value());
    }
    return "failed";
  }

  /** Returns what a report says of its count: how many objects, and whether they are all. */
  private static String proven(Path report) throws IOException {
    List<String> lines = Files.readAllLines(report);
    String amount = first(lines, "(at least )?[\\d,]+ objects?, .*");
    return amount.replaceAll(";.*", "") + "; " + first(lines, "(exact:|at least, because) .*");
  }

  private static String first(List<String> lines, String pattern) {
    return lines.stream()
        .filter(line -> line.matches(pattern))
        .findFirst()
        .orElse("the report has no line like " + pattern);
  }

  /** Returns milliseconds, and the most memory that its VMs had together, in MiB. */
  private static double[] timeAndMemory(BenchmarkPaths place, String name, List<String> command)
      throws IOException, InterruptedException {
    ProcessRuns.Ended ended = ProcessRuns.run(place, name, command, "", Set.of(0), MEMORY);
    return new double[] {ended.millis(), ended.peak()};
  }

  private static double memory(Process process) {
    try {
      return VmMemory.of(process).peakMebibytes();
    } catch (SideException e) {
      return 0; // It has not started yet, or has just ended.
    }
  }

  /** Takes async-profiler's library out of its jar. */
  private static Path library(BenchmarkPaths place) throws IOException {
    Path library = place.scratch().resolve("libasyncProfiler.so");
    try (ZipFile jar = new ZipFile(place.peer(Peers.ASYNC_PROFILER).toFile())) {
      ZipEntry entry = jar.getEntry(LIBRARY);
      if (entry == null) {
        throw new SideException("there is no " + LIBRARY + " in " + jar.getName());
      }
      try (InputStream in = jar.getInputStream(entry)) {
        Files.copy(in, library);
      }
    }
    return library;
  }
}
