package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What describes a release to other tools says what is so. */
class ReleaseFilesTest {
  private static final Path ROOT = Launcher.root();

  private static final Pattern SECRET = Pattern.compile("secrets\\.(\\w+)");

  /** A file of this repository in a command of a workflow. */
  private static final Pattern OWN_FILE = Pattern.compile("(?m)run: (?:\\./)(\\w+)");

  static Stream<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
      return files.toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void a_workflow_needs_no_secret_but_the_services_own_token(Path workflow) throws IOException {
    String text = Files.readString(workflow);
    assertThat(SECRET.matcher(text).results().map(found -> found.group(1)))
        .as("secrets in " + workflow.getFileName())
        .allMatch("GITHUB_TOKEN"::equals);
    assertThat(text).contains("\npermissions:\n").doesNotContain("\t");
    Matcher file = OWN_FILE.matcher(text);
    while (file.find()) {
      assertThat(ROOT.resolve(file.group(1))).isExecutable();
    }
  }

  @Test
  void the_profile_named_by_the_release_workflow_makes_the_files_that_it_publishes()
      throws IOException {
    assertThat(Files.readString(ROOT.resolve(".github/workflows/release.yml")))
        .contains("mvn -B -Prelease clean package", "repl/target/release/*");
    assertThat(Files.readString(ROOT.resolve("repl/pom.xml")))
        .contains("<id>release</id>", "${project.build.directory}/release/bytewise_");
    assertThat(Files.readString(ROOT.resolve("Containerfile")))
        .contains("COPY repl/target/release/bytewise_*_all.deb");
  }

  @Test
  void the_alias_for_jbang_starts_the_tool(@TempDir Path home) throws Exception {
    JsonObject alias = JsonParser.object()
        .from(Files.readString(ROOT.resolve("jbang-catalog.json")))
        .getObject("aliases")
        .getObject("bytewise");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    alias.getArray("runtime-options").forEach(option -> command.add((String) option));
    command.addAll(List.of("-cp", ROOT.resolve("repl/target/dist/lib") + "/*"));
    command.addAll(List.of(alias.getString("main"), "sizeof", "String"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Launcher.environment(home));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).startsWith("String  24 bytes = ");
  }
}
