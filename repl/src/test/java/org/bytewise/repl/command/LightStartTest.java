package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.repl.Main;
import org.junit.jupiter.api.Test;

/**
 * A plain question must not load what only a session, a lesson or a report for programs needs, and
 * nothing of the JDK that takes longer to start than the answer.
 */
class LightStartTest {
  /**
   * The most classes of its own that the tool may load for the size of a type. There were 98 on JDK
   * 17 and on JDK 25 when this was measured; a command line with options takes hundreds.
   */
  private static final int MOST_CLASSES = 105;

  private static List<String> loadedForTheSizeOfAType() throws IOException {
    return loaded("String  ", "sizeof", "String");
  }

  /**
   * Returns the log of the classes that the tool loads, from its main class on.
   *
   * @param answer a part of the answer
   */
  private static List<String> loaded(String answer, String... args) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(
        java,
        "-Xlog:class+load",
        "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
        "--add-exports=jdk.management/com.sun.management.internal=ALL-UNNAMED",
        // As the launcher does.
        "-Djdk.reflect.useNativeAccessorOnly=true",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains(answer).contains(" org.bytewise.repl.Main ");
    return output
        .lines()
        .dropWhile(line -> !line.contains(" org.bytewise.repl.Main "))
        .filter(line -> line.contains(" source: "))
        .toList();
  }

  @Test
  void the_size_of_a_type_loads_neither_compiler_nor_terminal_nor_json() throws IOException {
    List<String> loaded = loadedForTheSizeOfAType();
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
      assertThat(loaded).as("classes of%s", heavy).noneMatch(line -> line.contains(heavy));
    }
  }

  @Test
  void the_size_of_a_type_starts_nothing_of_the_jdk_that_takes_longer_than_the_answer()
      throws IOException {
    List<String> loaded = loadedForTheSizeOfAType();
    for (String heavy : List.of(
        " java.util.regex.",
        " java.util.stream.",
        " java.util.Formatter",
        " java.util.ServiceLoader ",
        " java.lang.System$Logger",
        " java.lang.management.ManagementFactory",
        " java.nio.channels.",
        " java.lang.invoke.StringConcatFactory",
        " org.bytewise.repl.command.Assembly ")) {
      assertThat(loaded).as("classes of%s", heavy).noneMatch(line -> line.contains(heavy));
    }
    assertThat(loaded)
        .as("lambdas of the tool")
        .noneMatch(line -> line.matches(".* org\\.bytewise\\..*Lambda.*"));
    assertThat(loaded.stream().filter(line -> line.contains(" org.bytewise.")).count())
        .as("the tool's own classes")
        .isLessThanOrEqualTo(MOST_CLASSES);
  }

  @Test
  void code_on_the_command_line_needs_neither_options_nor_json_nor_terminal_nor_lessons()
      throws IOException {
    List<String> loaded = new ArrayList<>(loaded("32 bytes deep", "sizeof", "new int[3]"));
    loaded.addAll(loaded("allocated 1 object", "alloc", "new int[3]"));
    for (String heavy : List.of(
        " picocli.",
        " com.grack.nanojson.",
        " org.jline.",
        " org.commonmark.",
        " org.bytewise.lessons.",
        " org.bytewise.exercises.",
        " org.bytewise.repl.command.Assembly ",
        " org.bytewise.repl.prompt.Prompt ")) {
      assertThat(loaded).as("classes of%s", heavy).noneMatch(line -> line.contains(heavy));
    }
  }
}
