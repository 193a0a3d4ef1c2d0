package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Memory of some VMs together, as Linux has it in {@code /proc}.
 *
 * @param vms how many they are
 * @param peakMebibytes the sum of what each had resident at most, pages of files included
 * @param anonymousMebibytes the sum of what each has resident now that is no file's page
 */
record VmMemory(int vms, double peakMebibytes, double anonymousMebibytes) {
  private static final Set<String> PROGRAMS = Set.of("java", "jshell");

  /** The VMs among some processes; shells and the like are left out. */
  static VmMemory of(Stream<ProcessHandle> processes) {
    int vms = 0;
    double peak = 0;
    double anonymous = 0;
    for (ProcessHandle process : processes.toList()) {
      Path folder = Path.of("/proc", Long.toString(process.pid()));
      try {
        Path program = Files.readSymbolicLink(folder.resolve("exe")).getFileName();
        if (program != null && PROGRAMS.contains(program.toString())) {
          List<String> status = Files.readAllLines(folder.resolve("status"));
          vms++;
          peak += mebibytes(status, "VmHWM:");
          anonymous += mebibytes(status, "RssAnon:");
        }
      } catch (IOException e) {
        // It has ended meanwhile, or this system has no /proc.
      }
    }
    if (vms == 0) {
      throw new SideException("no VM of it is to be seen in /proc");
    }
    return new VmMemory(vms, peak, anonymous);
  }

  /** The figure of a line such as {@code VmHWM: 123456 kB}. */
  static double mebibytes(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElseThrow(() -> new SideException("there is no " + key + " in /proc/PID/status"));
  }
}
