package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Memory of several VMs together, as Linux reports it in {@code /proc}.
 *
 * @param vms how many there are
 * @param peakMebibytes sum of their peak resident memory (VmHWM), in MiB, including pages of mapped
 *     files
 * @param anonymousMebibytes sum of their present anonymous resident memory (RssAnon), in MiB
 */
record VmMemory(int vms, double peakMebibytes, double anonymousMebibytes) {
  private static final Set<String> PROGRAMS = Set.of("java", "jshell");

  /**
   * Returns the memory of the VMs among some processes; shells and the like are left out.
   *
   * @throws SideException if there is no VM among them
   */
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
        // It has ended in the meantime, or this system has no /proc.
      }
    }
    if (vms == 0) {
      throw new SideException("/proc shows none of its VMs");
    }
    return new VmMemory(vms, peak, anonymous);
  }

  /** As {@link #of(Stream)}, for a process and its descendants. */
  static VmMemory of(Process process) {
    return of(Stream.concat(Stream.of(process.toHandle()), process.descendants()));
  }

  /** Returns the figure of a line such as {@code VmHWM: 123456 kB}, in MiB. */
  static double mebibytes(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElseThrow(() -> new SideException("there is no " + key + " in /proc/PID/status"));
  }
}
