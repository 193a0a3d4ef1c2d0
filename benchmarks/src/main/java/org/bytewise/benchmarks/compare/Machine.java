package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Describes the machine and the versions measured. */
final class Machine {
  private Machine() {}

  /** Returns one paragraph: system, cores, JDK, tools, date. */
  static String words(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    return ("%s %s %s, %d cores%s; JDK %s (%s); %s; %s; medians of %d %s in turn, after a warm-up;"
            + " %s.")
        .formatted(
            System.getProperty("os.name"),
            kernel(),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            processor(),
            Runtime.version(),
            System.getProperty("java.vendor"),
            version(place, "bytewise", place.launcher(), "--version"),
            version(place, "jshell", BenchmarkPaths.tool("jshell"), "--version"),
            runs,
            runs == 1 ? "run" : "runs",
            LocalDate.now(ZoneOffset.UTC));
  }

  /** Returns the kernel version without the vendor's suffix. */
  private static String kernel() {
    return System.getProperty("os.version").replaceFirst("^(\\d+(?:\\.\\d+)*).*", "$1");
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> " (" + line.replaceFirst("[^:]*:\\s*", "").strip() + ")")
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the line of a program's output that begins with its name. */
  private static String version(BenchmarkPaths place, String name, String... command)
      throws IOException, InterruptedException {
    try {
      ProcessRuns.Ended ended = ProcessRuns.run(place, name, List.of(command), "", Set.of(0));
      // The first jshell of a home folder also says that it creates its preferences.
      return ended
          .output()
          .lines()
          .filter(line -> line.startsWith(name))
          .findFirst()
          .orElse(ended.firstLine());
    } catch (SideException e) {
      return e.getMessage();
    }
  }
}
