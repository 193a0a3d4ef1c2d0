package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.counting.CountingFlags;

/** Runs a test's own program in a VM with other flags. */
final class ProgramInVm {
  private ProgramInVm() {}

  /**
   * Returns what the program prints; it must end normally.
   *
   * @param program a class with a main method, on the class path of the tests
   */
  static String output(Class<?> program, List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /**
   * Returns what a program prints that counts. Its arguments are a new folder for recordings, the
   * file that keeps what this JDK's recordings say about their events, and one more.
   *
   * @param folder where the new one is created
   */
  static String recording(Class<?> program, Path folder, Path known, String argument)
      throws IOException, InterruptedException {
    Path recordings = Files.createTempDirectory(folder, "recordings");
    return output(program, CountingFlags.all(), recordings.toString(), known.toString(), argument)
        .strip();
  }

  /** Returns how many files a recorder that records directly has begun and not yet handed over. */
  static int parts(Path recordings) throws IOException {
    Path parts = recordings.resolve("parts");
    if (!Files.exists(parts)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(parts)) {
      return (int) files.count();
    }
  }
}
