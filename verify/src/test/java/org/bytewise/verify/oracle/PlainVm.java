package org.bytewise.verify.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jol.info.GraphLayout;

/**
 * A VM without JShell and without the flight recorder. It never frees an object, makes each where
 * the byte counter sees it, and compiles no probe: a compiler removes objects, or makes some on a
 * thread of its own, such as the strings of constants that it meets. What compares histograms is
 * compiled.
 */
final class PlainVm {
  private static final List<String> FLAGS = List.of(
      "-XX:+UnlockExperimentalVMOptions",
      "-XX:+UseEpsilonGC",
      "-XX:-UseTLAB",
      "-XX:TieredStopAtLevel=1",
      "-XX:CompileCommand=quiet",
      "-XX:CompileCommand=compileonly,org.bytewise.verify.oracle.HeapHistogram::*",
      "-Xms256m",
      "-Xmx3g",
      "-Xshare:auto",
      "-Xlog:disable",
      "-Xlog:all=error:stderr");

  private PlainVm() {}

  /**
   * Runs one of the oracle's programs.
   *
   * @param flags which VM is asked, besides
   * @param folder where the class of the probes is
   * @return what it wrote to its file
   */
  static List<String> run(Class<?> program, List<String> flags, Path folder)
      throws IOException, InterruptedException {
    Path answers = Files.createTempFile(folder, "answers", ".txt");
    Path output = Files.createTempFile(folder, "output", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.add("@" + Files.write(folder.resolve("opens.txt"), opens()));
    command.add("-cp");
    command.add(String.join(
        System.getProperty("path.separator"),
        folder.toString(),
        placeOf(PlainVm.class),
        placeOf(GraphLayout.class)));
    command.add(program.getName());
    command.add(answers.toString());
    command.add(ProbeClass.NAME);
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    process.getOutputStream().close();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "%s ended with status %d: %s".formatted(command, status, Files.readString(output)));
    }
    return Files.readAllLines(answers);
  }

  private static String placeOf(Class<?> type) {
    return Path.of(java.net.URI.create(
            type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** All of java.base, so that a walk can read each field, and what JOL needs besides. */
  private static List<String> opens() {
    Stream<String> opens = Object.class.getModule().getPackages().stream()
        .sorted()
        .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    Stream<String> jol = Stream.of("-Djol.magicFieldOffset=true", "-Djol.skipHotspotSAAttach=true");
    Stream<String> quiet = Runtime.version().feature() >= 24
        ? Stream.of("--sun-misc-unsafe-memory-access=allow")
        : Stream.empty();
    return Stream.of(opens, jol, quiet).flatMap(lines -> lines).toList();
  }
}
