package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another VM of the same JDK, with the class path of the tests. */
final class ChildVm {
  private ChildVm() {}

  /**
   * Runs a main class and waits for its end. Fails unless the exit status is 0.
   *
   * @return its entire output, stripped
   */
  static String run(List<String> flags, Class<?> main, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    Path output = Files.createTempFile("child", ".out");
    try {
      Process child = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Redirect.to(output.toFile()))
          .start();
      assertThat(child.waitFor()).as("%s: %s", flags, Files.readString(output)).isZero();
      return Files.readString(output).strip();
    } finally {
      Files.delete(output);
    }
  }
}
