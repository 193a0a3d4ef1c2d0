package org.bytewise.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool in a process of its own, on a machine with another language. */
@OneJdkIsEnough
class FiguresInEnglishTest {
  @Test
  void figures_in_messages_do_not_depend_on_the_language_of_the_machine(@TempDir Path folder)
      throws Exception {
    Path answer = folder.resolve("LongestWord.java");
    Files.writeString(answer, "a".repeat(2_000_000));
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.language=de",
            "-Duser.country=DE",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "exercises",
            "check",
            answer.toString())
        .redirectErrorStream(true);
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("bytewise exercises check: '%s' cannot be read: it has more than 1,048,576"
                .formatted(answer)
            + " bytes\n");
  }
}
