package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation tells people to type works, and the files that it names are there. */
@OneJdkIsEnough
class DocumentationTest {
  private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+\\.md)[^)]*\\)");

  /** Installs, builds and tests, or starts a prompt that waits for someone: tested elsewhere. */
  private static final List<String> NOT_HERE =
      List.of("apt-get install openjdk-17-jdk-headless maven", "./bytewise", "mvn verify");

  @TempDir
  Path home;

  private static String read(String file) throws IOException {
    return Files.readString(Launcher.root().resolve(file));
  }

  static Stream<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = SHELL_BLOCK.matcher(read("README.md") + read("exercises/GRADING.md"));
    while (block.find()) {
      block.group(1).lines().filter(line -> !NOT_HERE.contains(line)).forEach(commands::add);
    }
    assertThat(commands).as("commands in README.md").hasSizeGreaterThan(5);
    return commands.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void a_command_of_the_readme_works(String command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.directory(Launcher.root().toFile());
    builder.environment().putAll(Launcher.environment(home));
    // Where a document is for an installed Bytewise, it is the one of this checkout.
    builder
        .environment()
        .merge("PATH", Launcher.root().toString(), (path, own) -> own + ":" + path);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(Ending.of(process)).as(command + "\n" + output).isZero();
    assertThat(output).as(command).isNotBlank().doesNotContain("Exception in thread");
  }

  @Test
  void the_readme_begins_with_two_commands_and_what_they_need() throws Exception {
    assertThat(read("README.md").lines().limit(24))
        .as("what is seen without scrolling")
        .contains("./bytewise", "mvn verify", NOT_HERE.get(0));
    assertThat(read("README.md"))
        .contains("```sh\n./bytewise\n```", "```sh\nmvn verify\n```")
        .contains("JDK 17 or newer, and Maven")
        .contains(NOT_HERE.get(0));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_files_that_a_document_links_to_are_there(String document) throws Exception {
    Path folder = Launcher.root().resolve(document).getParent();
    Matcher link = LINK.matcher(read(document));
    while (link.find()) {
      if (!link.group(1).contains(":")) {
        assertThat(folder.resolve(link.group(1))).as(document + " links to it").exists();
      }
    }
  }

  static Stream<String> documents() {
    return Stream.of(
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "lessons/README.md",
        "SECURITY.md",
        "exercises/GRADING.md",
        "exercises/README.md",
        "grading/README.md",
        "junit/README.md");
  }

  @Test
  void contributing_says_how_to_add_a_lesson_and_an_exercise() throws Exception {
    String text = read("CONTRIBUTING.md");
    assertThat(text)
        .contains("## Adding a lesson\n\n| File | What goes in it | What checks it |")
        .contains("| File | What goes in it | What checks it |");
    Matcher path = Pattern.compile("`((?:lessons|exercises)/src/[^`]+)`").matcher(text);
    int found = 0;
    while (path.find()) {
      found++;
      assertThat(Launcher.root().resolve(path.group(1).replace("ID.md", "string-size.md")))
          .as("named in CONTRIBUTING.md")
          .exists();
    }
    assertThat(found).as("paths in the tables").isGreaterThan(3);
  }
}
