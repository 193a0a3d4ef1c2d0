package org.bytewise.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Three real programs: alone, with {@code bytewise profile}, with the flight recorder's own
 * profile, and with async-profiler's allocation mode. Only measured when asked for, because it
 * takes minutes.
 */
final class Profiling implements Subject {
  private static final String NAME = "profile";
  private static final String LIBRARY = "linux-x64/libasyncProfiler.so";
  private static final int LOOK_MILLIS = 50;

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public boolean isOptional() {
    return true;
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add(Table.line(
        "Program",
        "alone",
        "`bytewise profile`",
        "JFR, `settings=profile`",
        "async-profiler, `alloc`"));
    lines.add(Table.line("---", "--:", "--:", "--:", "--:"));
    List<String> proofs = new ArrayList<>();
    try {
      Path library = library(place);
      for (ProfiledProgram program : ProfiledProgram.all(place)) {
        lines.add(program(place, runs, program, library, proofs));
      }
    } catch (SideException e) {
      proofs.add("Failed: " + e.getMessage());
    }
    lines.add("");
    lines.addAll(proofs);
    return new Findings(List.of(), lines);
  }

  private static String program(
      BenchmarkPaths place, int runs, ProfiledProgram program, Path library, List<String> proofs)
      throws IOException, InterruptedException {
    File report = place.scratch().resolve("report.txt").toFile();
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
        proofs.add("- " + program.name() + ": " + failed.why());
      }
    }
    if (report.exists()) {
      proofs.add("- " + program.name() + ": " + proven(report.toPath()));
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
    String amount = lines.stream()
        .filter(line -> line.matches("[\\d,]+ objects, .*"))
        .findFirst()
        .orElse("no objects");
    String certainty = lines.stream()
        .filter(line -> line.matches("(exact|at least|not exact|not proven)\\b.*"))
        .findFirst()
        .orElse("nothing said of certainty");
    return amount.replaceAll(";.*", "") + "; " + certainty;
  }

  /** Returns milliseconds, and the most memory that its VMs had together, in MiB. */
  private static double[] timeAndMemory(BenchmarkPaths place, String name, List<String> command)
      throws IOException, InterruptedException {
    File output = place.scratch().resolve("output-of-program.txt").toFile();
    long start = System.nanoTime();
    Process process =
        place.process(command).redirectErrorStream(true).redirectOutput(output).start();
    try {
      double peak = 0;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, memory(process));
      }
      double millis = ProcessRuns.millisSince(start);
      if (process.exitValue() != 0) {
        throw new SideException(name + " ended with status " + process.exitValue() + ": "
            + Files.readString(output.toPath()).lines().findFirst().orElse("(no output)"));
      }
      return new double[] {millis, peak};
    } finally {
      ProcessRuns.end(process);
    }
  }

  private static double memory(Process process) {
    try {
      return VmMemory.of(Stream.concat(Stream.of(process.toHandle()), process.descendants()))
          .peakMebibytes();
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
