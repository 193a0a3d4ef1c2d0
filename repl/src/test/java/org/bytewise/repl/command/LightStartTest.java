package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.repl.Main;
import org.junit.jupiter.api.Test;

/** A plain question must not load what only a session, a lesson or a report for programs needs. */
class LightStartTest {
  @Test
  void the_size_of_a_type_loads_neither_compiler_nor_terminal_nor_json() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(
            java,
            "-Xlog:class+load",
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "sizeof",
            "String")
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains("String  ").contains("org.bytewise.repl.Main ");
    for (String heavy : List.of(
        " jdk.jshell.",
        " com.sun.tools.javac.",
        " com.grack.nanojson.",
        " org.jline.",
        " org.commonmark.",
        " picocli.",
        " jdk.jfr.",
        " org.objectweb.asm.",
        " org.openjdk.jol.",
        " org.bytewise.layout.JolReader ",
        " org.bytewise.lessons.",
        " org.bytewise.exercises.",
        " org.bytewise.repl.archives.",
        " org.bytewise.repl.prompt.Prompt ",
        " org.bytewise.repl.prompt.Conversation ",
        " org.bytewise.snippets.internal.",
        " org.bytewise.counting.classes.",
        " org.bytewise.counting.internal.",
        " org.bytewise.counting.profile.",
        " org.bytewise.counting.recorder.",
        " org.bytewise.counting.run.",
        " org.bytewise.counting.watch.")) {
      assertThat(output.lines()).as("classes of%s", heavy).noneMatch(line -> line.contains(heavy));
    }
  }
}
